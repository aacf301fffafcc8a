import type { Step, Story } from '../../story/story.ts'
import type { LabelKind } from '../scene.ts'
import type { AreaCandidate, BasePlaceCandidate, Candidate, PointCandidate } from './candidate.ts'

/**
 * What wants a name at a step, most important first: the subjects, the story's other places, the highlighted regions; then, of the base map and
 * the story's regions: countries, the story's regions, cities, regions, towns, villages.
 */
export function candidatesFor(story: Story, step: Step): Candidate[] {
  const highlights = new Set(step.highlights)
  const standing = story.claims.filter((claim) => step.claims.includes(claim.id))
  const places = story.places.map((place): PointCandidate => {
    const claims = standing.filter((claim) => claim.about === place.id)
    return { ...place, shape: 'point', kind: highlights.has(place.id) || claims.length > 0 ? 'subject' : 'place', claims }
  })
  const areas = story.areaLabels
    .filter((area) => area.kind !== 'story-region' || isShown(step, area.id))
    .map((area): AreaCandidate => ({ ...area, shape: 'area' }))

  const basePlaces = story.basePlaces.map((place): BasePlaceCandidate => ({ ...place, shape: 'base-place' }))

  const rank = (c: Candidate): number => (highlights.has(c.id) && c.shape === 'area' ? HIGHLIGHTED : ORDER.indexOf(c.kind))
  return [...places, ...areas, ...basePlaces].sort((a, b) => rank(a) - rank(b))
}

/** Kinds of names, most important first; a highlighted area stands after the places. */
const ORDER: readonly LabelKind[] = ['subject', 'place', 'country', 'story-region', 'city', 'region', 'town', 'village']
const HIGHLIGHTED = 1.5

/** A region of the story is named where its layer (the part of its id before `#`) shows. */
function isShown(step: Step, id: string): boolean {
  return (step.layers[id.split('#')[0] ?? ''] ?? 0) > 0
}
