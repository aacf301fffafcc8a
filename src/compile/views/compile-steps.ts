import type { Framing, Step } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { DraftChapter, DraftStep } from '../markdown/draft.ts'
import type { Tell } from '../problems/problem.ts'
import { chooseFraming } from './choose-framing.ts'
import { chooseInset, type Inset } from './choose-inset.ts'
import { gapBetween } from './gap.ts'
import { NOTHING_SHOWN, type Shown, shownAfter } from './shown.ts'
import { lookUp, type World } from './world.ts'

/** What the map does at each step, and the framings that the steps refer to by index. */
export interface CompiledSteps {
  readonly steps: readonly Step[]
  readonly framings: readonly Framing[]
  /** What the overview map shows, for each step. */
  readonly insets: readonly Inset[]
}

/**
 * Works out every step of a story. A step without a framing of its own frames the places that its text links, unless these are in
 * view and legible already; without links, and with `hold`, the map stays where it is. The first step of a story that says nothing shows
 * all places. Layers, claims and what a view lights are kept to the end of the chapter; what the text of a step links is lit at that step.
 *
 * @param ids of the steps, in order
 */
export function compileSteps(chapters: readonly DraftChapter[], ids: readonly string[], world: World, tell: Tell): CompiledSteps {
  const framings = createFramings()
  const steps: Step[] = []
  const insets: Inset[] = []
  const titled = chapters.filter(({ heading }) => heading !== undefined)

  for (const chapter of chapters) {
    let shown = NOTHING_SHOWN
    for (const draft of chapter.steps) {
      const before = steps.at(-1)
      const places = linkedPlaces(draft, world, tell)
      const claims = linkedClaims(draft, world, tell)
      shown = shownAfter(shown, claims, draft.view, world, tell)
      const framingBefore = before && framings.all[before.framing]
      const linked = places.map(({ at }) => at)
      const framing = chooseFraming(draft, linked, framingBefore ?? (before && 'broken'), world, tell)
      const index = framing === undefined ? (before?.framing ?? 0) : framings.indexOf(framing)
      insets.push(chooseInset(draft, world, tell))
      const motion = draft.view?.keys.motion ?? 'travel'
      steps.push({
        id: ids[steps.length] ?? '',
        chapter: titled.indexOf(chapter),
        framing: index,
        motion,
        gap: gap(framingBefore, framings.all[index], motion),
        ...records(shown, world),
        highlights: [...new Set([...shown.highlights, ...places.map(({ id }) => id)])],
        alt: draft.view?.keys.alt ?? '',
        map: `maps/${ids[steps.length] ?? ''}.svg`,
      })
    }
  }
  return { steps, framings: framings.all, insets }
}

/** Framings, each once, in the order in which they are first used. */
function createFramings(): { all: Framing[]; indexOf(framing: Framing): number } {
  const all: Framing[] = []
  const known = new Map<string, number>()
  return {
    all,
    indexOf(framing) {
      const key = JSON.stringify(framing)
      const index = known.get(key) ?? all.push(framing) - 1
      known.set(key, index)
      return index
    },
  }
}

interface LinkedPlace {
  readonly id: string
  readonly at: LngLat
}

/** The places that a step's text is about: those it links, and those of the claims it links. */
function linkedPlaces(draft: DraftStep, world: World, tell: Tell): LinkedPlace[] {
  const places = draft.links.flatMap(({ kind, id, at }) => {
    const about = kind === 'claim' ? world.claims.sound.get(id)?.about : id
    const place = kind === 'claim' ? world.places.sound.get(about ?? '') : lookUp(world.places, id, at, tell)
    return place === undefined ? [] : [{ id: place.id, at: place.at }]
  })
  return [...new Map(places.map((place) => [place.id, place])).values()]
}

function linkedClaims(draft: DraftStep, world: World, tell: Tell): string[] {
  return draft.links.flatMap(({ kind, id, at }) => (kind === 'claim' && lookUp(world.claims, id, at, tell) !== undefined ? [id] : []))
}

function gap(from: Framing | undefined, to: Framing | undefined, motion: Step['motion']): number {
  return from === undefined || to === undefined || from === to || motion === 'cut' ? 0 : gapBetween(from, to)
}

/** What is shown, as a step says it: layers and claims in the story's order. */
function records({ layers, drawn, claims }: Shown, world: World): Pick<Step, 'layers' | 'drawn' | 'claims'> {
  const ids = [...world.layers.sound.keys()]
  const only = (values: ReadonlyMap<string, number>): Record<string, number> =>
    Object.fromEntries(ids.flatMap((id) => (values.has(id) ? [[id, values.get(id) ?? 0]] : [])))
  return { layers: only(layers), drawn: only(drawn), claims: [...world.claims.sound.keys()].filter((id) => claims.has(id)) }
}
