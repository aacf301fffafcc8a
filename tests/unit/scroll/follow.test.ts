import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow, landed } from '../../../src/scroll/follow.ts'

const FRAME = 1 / 60

const share = fc.double({ min: 0, max: 1, noNaN: true })

const run = (from: number, target: number, elapsed: number, frames: number): number[] => {
  let state = landed(from)
  return Array.from({ length: frames }, () => {
    state = follow(state, target, elapsed)
    return state.position
  })
}

describe('follow', () => {
  test('lands exactly, within half a second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (from, target) => {
        expect(run(from, target, FRAME, 30).at(-1)).toBe(target)
      }),
    )
  })

  test('never goes past its target, nor back', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 1 / 240, max: 1 / 10, noNaN: true }), (from, target, elapsed) => {
        const way = [from, ...run(from, target, elapsed, 60)].map((position) => Math.abs(position - target))
        expect([...way].sort((a, b) => b - a)).toEqual(way)
        const sides = run(from, target, elapsed, 60).map((position) => Math.sign(position - target))
        for (const side of sides) expect([0, Math.sign(from - target)]).toContain(side)
      }),
    )
  })

  test('lags a moving target by less than 100 ms, whatever its speed and the screen’s', () => {
    const anySpeed = fc.double({ min: 0.01, max: 12, noNaN: true }) // positions a second; what is faster is cut to
    fc.assert(
      fc.property(anySpeed, fc.double({ min: 1 / 240, max: 1 / 20, noNaN: true }), (speed, elapsed) => {
        let state = landed(0)
        for (let i = 1; i <= 120; i++) {
          state = follow(state, speed * i * elapsed, elapsed)
          const lag = (speed * i * elapsed - state.position) / speed
          expect(lag).toBeGreaterThanOrEqual(0)
          expect(lag).toBeLessThan(0.1)
        }
      }),
    )
  })

  test('is as far after a time, however many frames it had', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.array(fc.double({ min: 0.001, max: 0.05, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (from, target, frames) => {
          const inFrames = frames.reduce((state, elapsed) => follow(state, target, elapsed), landed(from))
          const atOnce = follow(
            landed(from),
            target,
            frames.reduce((sum, elapsed) => sum + elapsed, 0),
          )
          expect(Math.abs(inFrames.position - atOnce.position)).toBeLessThan(2e-3) // it may land a frame sooner
        },
      ),
    )
  })

  test('lands exactly on a target that stops, from any motion, and stays', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), share, (targets, last) => {
        let state = targets.reduce((moving, target) => follow(moving, target, FRAME), landed(0))
        for (let i = 0; i < 60; i++) state = follow(state, last, FRAME)
        expect(state).toEqual(landed(last))
        expect(follow(state, last, 10)).toEqual(landed(last))
      }),
    )
  })

  test('cuts when the target is more than about a step away', () => {
    expect(follow(landed(0), 7, FRAME)).toEqual({ position: 7, velocity: 0 })
  })

  test('is stable for any time between frames', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 50 }),
        (target, times) => {
          let state = landed(0)
          for (const elapsed of times) {
            state = follow(state, target, elapsed)
            expect(Math.abs(state.position - target)).toBeLessThanOrEqual(target + 1e-9)
          }
        },
      ),
    )
  })
})
