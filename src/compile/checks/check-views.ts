import type { Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { toScreen } from '../../geo/screen.ts'
import { MAX_FLOW, scrollOf } from '../../scene/comfort.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { Draft } from '../draft-story.ts'
import type { DraftStep } from '../markdown/draft.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { flowBetween } from '../views/gap.ts'
import { COMMON_VIEWPORTS, REFERENCE_VIEWPORTS } from '../views/reference-viewports.ts'

/** Tells of views that are sound by themselves and do not do what the text needs. For a story without errors: a view with a mistake is not where it will be. */
export function checkViews({ chapters, compiled, world }: Draft, tell: Tell): void {
  const drafts = chapters.flatMap(({ steps }) => steps)
  const framings = compiled.steps.map(({ framing }) => compiled.framings[framing])
  for (const [i, draft] of drafts.entries()) {
    const [from, to, step] = [framings[i - 1], framings[i], compiled.steps[i]]
    if (from === undefined || to === undefined || from === to || step?.motion !== 'travel') continue
    tellTooFast(draft, from, to, step.gap, tell)
  }
  for (const [id, { at, views }] of mentions(drafts, framings, world.places.sound)) {
    if (!views.some(({ framing }) => REFERENCE_VIEWPORTS.every((viewport) => shows(framing, at, viewport)))) {
      tellUnseen(id, at, views, tell)
    }
  }
}

/** Tells of a flight that readers get as a cut, by the map on which it would be fastest: the track decides it by the same numbers. */
function tellTooFast({ view, at }: DraftStep, from: Framing, to: Framing, gap: number, tell: Tell): void {
  const flows = COMMON_VIEWPORTS.map((viewport) => ({ ...viewport, flow: flowBetween(from, to, viewport) / scrollOf(gap) }))
  const [{ width, height, flow } = { width: 0, height: 0, flow: 0 }] = flows.sort((a, b) => b.flow - a.flow)
  if (flow <= MAX_FLOW) return
  const where = view === undefined ? at : view.yaml.at([])
  const passes = `${flow.toFixed(1)} screenfuls of map would pass for each screen scrolled`
  tell(
    'flight-too-long',
    where,
    `on the way from the view before, ${passes} (on a map of ${width} × ${height} pixels), where ${MAX_FLOW} is the most`,
  )
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
