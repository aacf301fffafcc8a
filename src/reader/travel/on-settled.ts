import type { Scene } from '../../scene/scene.ts'

/** Milliseconds without scrolling or motion after which a reader has come to rest: longer than the pauses of somebody who skims. */
const REST = 600

/**
 * Calls back when the reader has come to rest on another step than before, once for each; never for the step at which the story was opened.
 *
 * @returns what is to be called with every scene
 */
export function onSettled(settled: (step: number) => void, signal: AbortSignal): (scene: Scene) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: number | undefined
  let next: number | undefined
  const wait = (): void => {
    clearTimeout(timer)
    if (next === undefined) return
    const step = next
    timer = setTimeout(() => {
      last = step
      next = undefined
      settled(step)
    }, REST)
  }
  // while a step holds, scrolling shows no new scene
  window.addEventListener('scroll', wait, { passive: true, signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  return ({ position }) => {
    last ??= Math.round(position)
    next = Number.isInteger(position) && position !== last ? position : undefined
    wait()
  }
}
