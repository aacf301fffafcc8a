import { render } from 'preact'
import { boxIn } from '../areas.ts'
import { hashOf } from '../step-address.ts'
import type { MakeTool, Reading } from '../tool.ts'
import { chaptersOf, shareAt, stretchAt } from './chapters-of.ts'
import { goToText, isPlain } from './go-to-text.ts'

/** More chapters than this have no room for their names: the rail is a line, and the list of passages has the names. */
const MOST = 14

/**
 * A slim line at the map's edge: how far the reader has come, and a link to each chapter, named where a hand or the focus is. Over the text
 * (phones) it is only a line: its names are in the list of passages.
 */
export const chapterRail: MakeTool = (reading, signal) => {
  const { story, stage } = reading
  const stretches = chaptersOf(story)
  if (stretches.length < 2) return {}
  const rail = boxIn(stage, 'rail')
  signal.addEventListener('abort', () => {
    render(null, rail)
    rail.remove()
  })
  rail.style.setProperty('--chapters', String(stretches.length))
  render(<Rail reading={reading} />, rail)
  const line = rail.querySelector<HTMLElement>('.rail-done')
  const links = rail.querySelectorAll('a')
  const last = story.steps.length - 1
  let current: Element | undefined
  return {
    shown: ({ position }) => {
      line?.style.setProperty('--share', shareAt(stretches, position, last).toFixed(4))
      const next = links[stretchAt(stretches, Math.round(position))]
      if (next === current) return
      current?.removeAttribute('aria-current')
      next?.setAttribute('aria-current', 'true')
      current = next
    },
  }
}

function Rail({ reading }: { reading: Reading }) {
  const { story, strings } = reading
  const stretches = chaptersOf(story)
  return (
    <>
      <div class="rail-done" />
      {stretches.length <= MOST && (
        <nav aria-label={strings.travel.chapters}>
          {stretches.map(({ title, firstStep }) => (
            <a
              key={firstStep}
              href={hashOf(story, firstStep)}
              onClick={(event) => {
                if (!isPlain(event)) return
                event.preventDefault()
                goToText(reading, firstStep)
              }}
            >
              <span>{title}</span>
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
