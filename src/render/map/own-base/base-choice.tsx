import { render, type VNode } from 'preact'
import type { Strings } from '../../words/strings.ts'

/** What the stage shows: the built-in map, or the other one. After a failure the built-in one stays. */
export type ChoiceState = 'offered' | 'loading' | 'shown' | 'failed'

export interface ChoiceProps {
  readonly strings: Strings['ownBase']
  /** What to call the map. */
  readonly name: string
  /** The host that it comes from, where the reader is to choose. Without it there is no button. */
  readonly host?: string
  readonly show?: () => void
  readonly hide?: () => void
}

export interface BaseChoice {
  set(state: ChoiceState): void
  remove(): void
}

/** Puts the reader's choice of the base map on the stage, before its foot. */
export function baseChoice(stage: HTMLElement, props: ChoiceProps): BaseChoice {
  const holder = document.createElement('div')
  holder.className = 'base-choice'
  stage.insertBefore(holder, stage.querySelector('.foot'))
  return {
    set: (state) => render(<Choice {...props} state={state} />, holder),
    remove: () => {
      render(null, holder)
      holder.remove()
    },
  }
}

/** Id, in the element's shadow, of the sentence that says who is contacted. */
const CONTACT = 'base-choice-contact'

function Choice({ strings, name, host, show, hide, state }: ChoiceProps & { readonly state: ChoiceState }): VNode {
  const isAway = state === 'offered' || state === 'failed'
  const asks = host !== undefined && state === 'offered'
  const status = { offered: '', loading: strings.loading(name), shown: '', failed: strings.failed }[state]
  return (
    <>
      {host !== undefined && (
        <button type="button" aria-describedby={asks ? CONTACT : undefined} onClick={isAway ? show : hide}>
          {isAway ? strings.show(name) : strings.back}
        </button>
      )}
      {asks && <p id={CONTACT}>{strings.contacts(host)}</p>}
      <p role="status">{status}</p>
    </>
  )
}
