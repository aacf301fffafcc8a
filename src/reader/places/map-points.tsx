import type { Size } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Place } from '../../story/story.ts'
import type { ScreenPoint } from '../../story/units.ts'
import { boxIn } from '../areas.ts'
import { firstWords } from '../first-words.ts'
import { hashOf } from '../step-address.ts'
import type { Reading } from '../tool.ts'
import { PlaceCard } from './place-card.tsx'

/** The places on the map as buttons, each over its dot. */
export interface MapPoints {
  /** To be called with every scene: moves the buttons along. */
  shown(scene: Scene): void
  /** Opens the card of the place that is pressed: while the reader moves the map, presses go to the map. */
  press(at: ScreenPoint): void
  /** Marks a place; without one the mark goes. */
  light(place?: Place): void
}

/** Opacity from which a dot counts as seen. */
const SEEN = 0.5

/** CSS pixels from a dot within which a press is meant for it. */
const REACH = 22

/** @param followed the reader follows a link into the text */
export function mapPoints(reading: Reading, followed: () => void, signal: AbortSignal): MapPoints {
  const { story, strings, map, player } = reading
  const layer = document.createElement('div')
  layer.className = 'points'
  layer.setAttribute('role', 'group')
  layer.setAttribute('aria-label', strings.place.onMap)
  map.after(layer)
  const mark = boxIn(layer, 'point-mark')
  mark.hidden = true
  const buttons = new Map<string, HTMLButtonElement>()
  let lit: Place | undefined
  signal.addEventListener('abort', () => layer.remove())

  const buttonOf = (place: Place): HTMLButtonElement => {
    const known = buttons.get(place.id)
    if (known !== undefined) return known
    const button = document.createElement('button')
    button.className = 'point'
    button.type = 'button'
    button.setAttribute('aria-label', place.label.text)
    button.setAttribute('aria-haspopup', 'dialog')
    button.addEventListener('click', (event) => {
      const { left: x, top: y } = layer.getBoundingClientRect()
      const isByPointer = event.detail > 0
      open((isByPointer ? nearestTo([event.clientX - x, event.clientY - y]) : undefined) ?? place)
    })
    buttons.set(place.id, button)
    layer.append(button)
    return button
  }
  const open = (place: Place): void => openCard(reading, place, buttonOf(place), followed)
  /** The place that a press is meant for: buttons of neighbours lie over each other. */
  const nearestTo = ([x, y]: ScreenPoint): Place | undefined => {
    const near = story.places.flatMap((place) => {
      const at = buttons.has(place.id) ? inView(place, player.scene, player.viewport) : undefined
      const distance = at === undefined ? REACH : Math.hypot(at[0] - x, at[1] - y)
      return distance < REACH ? [{ place, distance }] : []
    })
    return near.sort((a, b) => a.distance - b.distance)[0]?.place
  }
  const drop = (id: string, button: HTMLElement): void => {
    if (button.matches(':focus')) return // scrolling moves no focus: it goes when the reader has left it
    button.remove()
    buttons.delete(id)
  }
  const moveMark = (): void => {
    const at = lit && inView(lit, player.scene, player.viewport)
    mark.hidden = at === undefined
    if (at !== undefined) put(mark, at)
  }

  return {
    shown: (scene) => {
      const gone = new Map(buttons)
      for (const { id, opacity, strength } of scene.points) {
        const place = opacity < SEEN ? undefined : story.places.find((one) => one.id === id)
        const at = place && inView(place, scene, player.viewport)
        if (place === undefined || at === undefined) continue
        const button = buttonOf(place)
        put(button, at)
        button.toggleAttribute('data-subject', strength >= SEEN)
        gone.delete(id)
      }
      for (const [id, button] of gone) drop(id, button)
      moveMark()
    },
    press: (at) => {
      const place = nearestTo(at)
      if (place !== undefined) open(place)
    },
    light: (place) => {
      lit = place
      moveMark()
    },
  }
}

/** Where a place stands on the map; undefined where it does not. */
function inView({ at }: Place, { camera }: Scene, size: Size): ScreenPoint | undefined {
  const [x, y] = toScreen(at, camera, size)
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height ? [x, y] : undefined
}

function put(element: HTMLElement, [x, y]: ScreenPoint): void {
  const transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
  if (element.style.transform !== transform) element.style.transform = transform
}

function openCard({ story, strings, cards, steps }: Reading, place: Place, button: HTMLElement, left: () => void): void {
  const claims = new Set(story.claims.filter(({ about }) => about === place.id).map(({ id }) => id))
  const mentions = steps.flatMap((text, step) =>
    speaksOf(text, place.id, claims) ? [{ address: hashOf(story, step), words: firstWords(text) }] : [],
  )
  const followed = (): void => {
    cards.close()
    left()
  }
  cards.open({
    label: place.label.text,
    anchor: button,
    content: <PlaceCard {...{ place, lang: story.lang, strings, steps: mentions, followed }} />,
  })
}

/** Whether a text links a place, or one of the claims about it. */
function speaksOf(text: Element, place: string, claims: ReadonlySet<string>): boolean {
  const links = [...text.querySelectorAll<HTMLElement>('.dateline-place, .dateline-claim')]
  return links.some(({ dataset }) => dataset['place'] === place || claims.has(dataset['claim'] ?? ''))
}
