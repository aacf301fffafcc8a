import type { Viewport } from '../../geo/camera.ts'
import { flight } from '../../scene/flight.ts'
import { type Leg, legBetween } from '../../scene/leg.ts'
import type { Scene } from '../../scene/scene.ts'
import { sceneOnLeg } from '../../scene/scene-on-leg.ts'

/** A way of the map that takes time, and not the reader's scrolling. */
export interface Journey {
  readonly from: Scene
  /** Where it leads. Asked for in each frame: the reader may scroll on while the map is on its way back. */
  readonly to: () => Scene
  readonly viewport: () => Viewport
  readonly show: (scene: Scene) => void
  readonly landed: () => void
}

/** Milliseconds that a journey takes: more the longer its flight is (in van Wijk's metric, 2 is about a zoom by four levels). */
const TIME = { least: 400, most: 1_000, perLength: 300 } as const

/** Flights longer than this pass too much ground to be followed: the map cuts. */
const FAR = 6

/** Flies the map, at once where the reader wants no motion. Gives what stops it where it is. */
export function fly({ from, to, viewport, show, landed }: Journey, signal: AbortSignal): () => void {
  if (signal.aborted) return () => undefined
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    landed()
    return () => undefined
  }
  const { length } = flight(from.camera, to().camera, viewport().width)
  const time = Math.max(TIME.least, Math.min(length * TIME.perLength, TIME.most))
  const start = performance.now()
  let target: Scene | undefined
  let leg: Leg | undefined
  let frame = requestAnimationFrame(tick)

  function tick(now: number): void {
    const t = Math.max(0, now - start) / time
    if (t >= 1) {
      landed()
      return
    }
    frame = requestAnimationFrame(tick)
    const next = to()
    if (leg === undefined || next !== target) leg = legBetween(from, next, length > FAR ? 'cut' : 'travel', viewport())
    target = next
    show({ position: next.position, ...sceneOnLeg(leg, t) })
  }
  const stop = (): void => cancelAnimationFrame(frame)
  signal.addEventListener('abort', stop, { once: true })
  return () => {
    stop()
    signal.removeEventListener('abort', stop)
  }
}
