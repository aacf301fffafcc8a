import type { ComponentChildren, VNode } from 'preact'
import type { PreviewState } from './wire.ts'

export interface ToolbarProps {
  readonly state: PreviewState
  /** Id of the step that is being read. */
  readonly step: string
  readonly goTo: (step: string) => void
  /** The steps cannot be left: a view of one is being picked. */
  readonly isBusy: boolean
  readonly children: ComponentChildren
}

/** Which story, which step, and what can be done with it. */
export function Toolbar({ state: { stories, story }, step, goTo, isBusy, children }: ToolbarProps): VNode {
  const ids = story.steps.map(({ id }) => id)
  const index = ids.indexOf(step) // -1 while the screens show an older version that has a step of its own
  const choose = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) location.assign(`/?story=${encodeURIComponent(event.currentTarget.value)}`)
  }
  const jump = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) goTo(event.currentTarget.value)
  }
  return (
    <header class="toolbar">
      <h1 title={story.title}>
        {stories.length === 1 ? (
          story.title
        ) : (
          <select aria-label="Story" value={story.key} onChange={choose}>
            {stories.map(({ key }) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </select>
        )}
      </h1>
      {story.steps.length > 0 && (
        <nav class="steps" aria-label="Steps">
          <button type="button" aria-label="Previous step" disabled={isBusy || index <= 0} onClick={() => goTo(ids[index - 1] ?? '')}>
            <Arrow isBack />
          </button>
          <select aria-label="Step" value={step} disabled={isBusy} onChange={jump}>
            {ids.map((id, i) => (
              <option key={id} value={id}>{`${i + 1} / ${ids.length}   ${id}`}</option>
            ))}
          </select>
          <button
            type="button"
            aria-label="Next step"
            disabled={isBusy || index === -1 || index === ids.length - 1}
            onClick={() => goTo(ids[index + 1] ?? '')}
          >
            <Arrow />
          </button>
        </nav>
      )}
      <div class="actions">{children}</div>
    </header>
  )
}

function Arrow({ isBack = false }: { isBack?: boolean }): VNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={isBack ? 'M10 3 5 8l5 5' : 'm6 3 5 5-5 5'} fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  )
}
