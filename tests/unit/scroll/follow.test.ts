import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow, landed } from '../../../src/scroll/follow.ts'

const FRAME = 1 / 60

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

  test('never goes past its target', () => {
    for (const position of run(0, 1, FRAME, 60)) expect(position).toBeLessThanOrEqual(1)
  })

  test('lags a moving target by less than 100 ms', () => {
    let state = landed(0)
    const speed = 0.8 // positions a second
    for (let i = 1; i <= 120; i++) state = follow(state, speed * i * FRAME, FRAME)
    expect((speed * 120 * FRAME - state.position) / speed).toBeLessThan(0.1)
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
