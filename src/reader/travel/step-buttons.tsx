import { render, type VNode } from 'preact'
import type { Strings } from '../../render/words/strings.ts'
import { boxIn } from '../areas.ts'
import type { MakeTool } from '../tool.ts'
import { goToText } from './go-to-text.ts'
import { onSettled } from './on-settled.ts'
import { Passages } from './passages.tsx'

/** Steps by which an arrow key goes on while the buttons have the focus. */
const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * Previous and next passage by button or arrow key, and between them where the reader is, which opens the list of all passages. The page scrolls at
 * once; the map follows as it follows any scrolling.
 */
export const stepButtons: MakeTool = (reading, signal) => {
  const { steps, player, areas, cards, strings } = reading
  const last = steps.length - 1
  if (last < 1) return {}
  const box = boxIn(areas['bottom-end'], 'passages', 'nav')
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', strings.travel.passages)
  let current = Math.round(player.scene.position)
  let isOpen = false // the card
  let aim: number | undefined
  let said = ''

  const go = (by: number): void => {
    const next = Math.round(player.position) + by
    if (next < 0 || next > last) return
    aim = next
    player.goTo(next)
  }
  const toggle = ({ currentTarget }: Event): void => {
    isOpen = cards.open({
      label: strings.travel.all,
      anchor: currentTarget as HTMLElement,
      content: <Passages reading={reading} current={current} goTo={choose} />,
      closed: () => {
        isOpen = false
        draw()
      },
    })
    if (!isOpen) return
    draw()
    showCurrent(box.getRootNode() as ShadowRoot)
  }
  const choose = (step: number): void => {
    goToText(reading, step)
    cards.close()
  }
  const draw = (): void => {
    render(<Buttons {...{ words: strings.travel, current, total: steps.length, isOpen, said, go, toggle }} />, box)
  }
  const settled = onSettled((step) => {
    said = step === aim ? strings.travel.place(step + 1, steps.length) : '' // who scrolls has the text to tell them
    aim = undefined
    draw()
  }, signal)

  box.addEventListener('keydown', (event) => {
    const by = KEYS[event.key]
    if (by === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    go(by)
  })
  signal.addEventListener('abort', () => render(null, box))
  draw()
  return {
    shown: (scene) => {
      settled(scene)
      const step = Math.round(scene.position)
      if (step === current) return
      current = step
      draw()
    },
  }
}

/** As wide as a digit. */
const FIGURE_SPACE = '\u2007'

interface ButtonsProps {
  readonly words: Strings['travel']
  readonly current: number
  readonly total: number
  readonly isOpen: boolean
  readonly said: string
  readonly go: (by: number) => void
  readonly toggle: (event: Event) => void
}

/** At an end its button stays, so that the focus does, and says that it does nothing. */
function Buttons({ words, current, total, isOpen, said, go, toggle }: ButtonsProps): VNode {
  const place = `${current + 1} / ${total}`
  const steady = place.padStart(`${total} / ${total}`.length, FIGURE_SPACE) // what moved would count as a shift of the layout
  return (
    <>
      <button type="button" aria-label={words.previous} aria-disabled={current === 0} onClick={() => go(-1)}>
        <Chevron d="M7.5 2 3.5 6l4 4" />
      </button>
      <button type="button" aria-label={`${place}: ${words.all}`} aria-haspopup="dialog" aria-expanded={isOpen} onClick={toggle}>
        {steady}
      </button>
      <button type="button" aria-label={words.next} aria-disabled={current === total - 1} onClick={() => go(1)}>
        <Chevron d="M4.5 2l4 4-4 4" />
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </>
  )
}

function Chevron({ d }: { d: string }): VNode {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

/** Scrolls the list of passages, and nothing else, to the one that is being read. */
function showCurrent(root: ShadowRoot): void {
  const link = root.querySelector<HTMLElement>('.passages-list [aria-current]')
  const list = link?.closest('.passages-list')
  if (link && list) list.scrollTop = link.offsetTop - list.clientHeight / 2
}
