import type { Scene } from '../../scene/scene.ts'

/** Milliseconds without motion after which a reader has come to rest: longer than the pauses of somebody who skims. */
const REST = 600

/**
 * Calls back when the reader has come to rest on another step than before, once for each; never for the step at which the story was opened.
 *
 * @returns what is to be called with every scene
 */
export function onSettled(settled: (step: number) => void, signal: AbortSignal): (scene: Scene) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: number | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return ({ position }) => {
    clearTimeout(timer)
    last ??= Math.round(position)
    if (!Number.isInteger(position) || position === last) return
    timer = setTimeout(() => {
      last = position
      settled(position)
    }, REST)
  }
}
