import type { MakeTool } from '../tool.ts'

/** Marks the step that is being read with `data-active`, for the page's style sheet. */
export const markActive: MakeTool = ({ steps }, signal) => {
  let active: HTMLElement | undefined
  const mark = (next: HTMLElement | undefined): void => {
    if (next === active) return
    active?.removeAttribute('data-active')
    next?.setAttribute('data-active', '')
    active = next
  }
  signal.addEventListener('abort', () => mark(undefined))
  return { shown: ({ position }) => mark(steps[Math.round(position)]) }
}
