import type { Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { toScreen } from '../../geo/screen.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { Draft } from '../draft-story.ts'
import type { DraftStep } from '../markdown/draft.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { flightLength, MOST_FLIGHT } from '../views/gap.ts'
import { REFERENCE_VIEWPORTS } from '../views/reference-viewports.ts'

/** Tells of views that are sound by themselves and do not do what the text needs. For a story without errors: a view with a mistake is not where it will be. */
export function checkViews({ chapters, compiled, world }: Draft, tell: Tell): void {
  const drafts = chapters.flatMap(({ steps }) => steps)
  const framings = compiled.steps.map(({ framing }) => compiled.framings[framing])
  for (const [i, draft] of drafts.entries()) {
    const [from, to] = [framings[i - 1], framings[i]]
    if (from === undefined || to === undefined || compiled.steps[i]?.motion === 'cut') continue
    const length = flightLength(from, to)
    if (length > MOST_FLIGHT) tellLongFlight(draft, length, tell)
  }
  for (const [id, { at, views }] of mentions(drafts, framings, world.places.sound)) {
    if (!views.some(({ framing }) => REFERENCE_VIEWPORTS.every((viewport) => shows(framing, at, viewport)))) {
      tellUnseen(id, at, views, tell)
    }
  }
}

function tellLongFlight({ view, at }: DraftStep, length: number, tell: Tell): void {
  const where = view === undefined ? at : view.yaml.at([])
  tell('flight-too-long', where, `the flight from the view before has the length ${length.toFixed(1)}, where ${MOST_FLIGHT} is the most`)
}

interface Mention {
  readonly at: Location
  readonly framing: Framing
}

/** Every place that the text links, where it lies, and the views at which it is spoken of. */
function mentions(
  drafts: readonly DraftStep[],
  framings: readonly (Framing | undefined)[],
  places: ReadonlyMap<string, { readonly at: LngLat }>,
): Map<string, { readonly at: LngLat; readonly views: Mention[] }> {
  const found = new Map<string, { at: LngLat; views: Mention[] }>()
  for (const [i, { links }] of drafts.entries()) {
    const framing = framings[i]
    for (const { kind, id, at } of links) {
      const place = places.get(id)
      if (kind !== 'place' || place === undefined || framing === undefined) continue
      const known = found.get(id) ?? { at: place.at, views: [] }
      known.views.push({ at, framing })
      found.set(id, known)
    }
  }
  return found
}

function shows(framing: Framing, at: LngLat, viewport: Viewport): boolean {
  const [x, y] = toScreen(at, fit(framingFor(framing, viewport), viewport), viewport)
  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height
}

function tellUnseen(id: string, at: LngLat, views: readonly Mention[], tell: Tell): void {
  const [first] = views
  if (first === undefined) return
  const isOnSome = views.some(({ framing }) => REFERENCE_VIEWPORTS.some((viewport) => shows(framing, at, viewport)))
  tell('place-out-of-view', first.at, `the place '${id}' is ${isOnSome ? 'not on every screen' : 'nowhere'} in a view that comes with it`)
}
