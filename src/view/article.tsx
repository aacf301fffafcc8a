import type { ComponentChildren, VNode } from 'preact'
import { STILL } from '../render/svg/still.ts'
import type { Strings } from '../render/words/strings.ts'
import { stepAnchor } from '../story/step-anchor.ts'

export interface ArticleProps {
  readonly slug: string
  readonly strings: Strings
  readonly chapters: readonly ArticleChapter[]
}

export interface ArticleChapter {
  /** Undefined before the first heading. */
  readonly title: ComponentChildren | undefined
  readonly steps: readonly ArticleStep[]
}

export interface ArticleStep {
  readonly id: string
  readonly gap: number
  /** A small time stamp: "Wednesday 12 March". */
  readonly when: string | undefined
  readonly content: ComponentChildren
  /** What the map shows, in words. */
  readonly words: string
  /** Address of the static map, relative to the page. */
  readonly map: string
}

/**
 * The whole text of a story: its headings and steps in reading order, all of them children of the element, so that its shadow can lay them
 * out. Each step comes with its static map and with what the map shows in words.
 */
export function Article({ slug, strings, chapters }: ArticleProps): VNode {
  const total = chapters.reduce((sum, { steps }) => sum + steps.length, 0)
  let number = 0
  return (
    <>
      {chapters.map(({ title, steps }, chapter) => (
        <>
          {title !== undefined && (
            <h2 id={`${slug}--chapter-${chapter}`} data-gap={steps[0]?.gap}>
              {title}
            </h2>
          )}
          {steps.map((step, i) => (
            <Step
              key={step.id}
              slug={slug}
              step={step}
              isHeaded={i === 0 && title !== undefined}
              label={strings.mapOfStep(++number, total)}
            />
          ))}
        </>
      ))}
    </>
  )
}

function Step({ slug, step, isHeaded, label }: { slug: string; step: ArticleStep; isHeaded: boolean; label: string }): VNode {
  return (
    <>
      <figure class="dateline-still">
        <img src={step.map} alt={step.words} width={STILL.width} height={STILL.height} loading="lazy" decoding="async" />
        <figcaption>{label}</figcaption>
      </figure>
      <section class="dateline-step" id={stepAnchor(slug, step.id)} data-step={step.id} data-gap={isHeaded ? 0 : step.gap}>
        {step.when !== undefined && <p class="dateline-when">{step.when}</p>}
        {step.content}
      </section>
      <p class="dateline-words">{step.words}</p>
    </>
  )
}
