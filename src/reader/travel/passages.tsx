import type { VNode } from 'preact'
import { firstWords } from '../first-words.ts'
import { addressOf, hashOf } from '../step-address.ts'
import type { Reading } from '../tool.ts'
import { chaptersOf } from './chapters-of.ts'
import { CopyLink } from './copy-link.tsx'
import { isPlain } from './go-to-text.ts'

/** What the card of passages holds: a link to the one that is being read, to take along, and a link to each, by chapters. */
export function Passages({ reading, current, goTo }: { reading: Reading; current: number; goTo: (step: number) => void }): VNode {
  const { story, steps, strings } = reading
  return (
    <>
      <CopyLink address={addressOf(story, current)} strings={strings.travel} />
      <nav class="passages-list" aria-label={strings.travel.all}>
        {chaptersOf(story).map(({ title, firstStep, end }) => (
          <section key={firstStep}>
            <h3>{title}</h3>
            <ol start={firstStep + 1}>
              {steps.slice(firstStep, end).map((text, i) => {
                const step = firstStep + i
                return (
                  <li key={step}>
                    <a
                      href={hashOf(story, step)}
                      aria-current={step === current ? 'step' : undefined}
                      onClick={(event) => {
                        if (!isPlain(event)) return
                        event.preventDefault()
                        goTo(step)
                      }}
                    >
                      {firstWords(text) || strings.travel.place(step + 1, steps.length)}
                    </a>
                  </li>
                )
              })}
            </ol>
          </section>
        ))}
      </nav>
    </>
  )
}
