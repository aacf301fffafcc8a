import type { ComponentChildren, VNode } from 'preact'
import type { Strings } from '../render/words/strings.ts'
import type {} from './custom-elements.ts'

export interface StoryElementProps {
  readonly title: string
  /** Printed date of the map's facts. */
  readonly asOf: string
  /** What the map says of itself (`mapPolicy`). */
  readonly policy: readonly string[]
  /** The credit line (`mapCredits`). */
  readonly credits: string
  readonly strings: Strings
  /** Addresses, relative to the page. */
  readonly src: string
  readonly shadowCss: string
  /** Whether the page's address names the step that is being read, by `history.replaceState`: where the page is the story's own. */
  readonly history?: 'replace'
  /** The first step's ground and sheet, drawn into the HTML. */
  readonly firstMap: ComponentChildren
  /** The article, in the element's light DOM. */
  readonly children: ComponentChildren
}

/**
 * `<dateline-story>` as the build writes it: the stage in a declarative shadow, the article slotted beside it. The viewer finds the
 * parts of the stage by their classes (element/dom).
 */
export function StoryElement({
  title,
  asOf,
  policy,
  credits,
  strings,
  src,
  shadowCss,
  history,
  firstMap,
  children,
}: StoryElementProps): VNode {
  return (
    <dateline-story src={src} history={history}>
      <template shadowrootmode="open">
        <link rel="stylesheet" href={shadowCss} />
        <div class="frame">
          <div class="head">
            <slot name="head" />
          </div>
          <section class="stage" part="stage" aria-label={strings.map(title)}>
            <div class="map" part="map" aria-hidden="true">
              <div class="still">{firstMap}</div>
              <div class="live" />
              <svg class="sheet-layer" />
              <div class="veil" />
            </div>
            <p class="note">{strings.mapUnavailable}</p>
            <p class="foot" part="credit">
              <span>
                <strong>{strings.asOf(asOf)}</strong>
                {' ·'}
                {policy.map((sentence) => (
                  <span key={sentence} class="policy">
                    {` ${sentence}`}
                  </span>
                ))}
              </span>
              <span class="credits">{credits}</span>
            </p>
          </section>
          <div class="text">
            <slot />
          </div>
        </div>
        <slot name="foot" />
      </template>
      {children}
    </dateline-story>
  )
}
