import type { Step, Story } from '../../story/story.ts'
import type { AreaCandidate, Candidate, PointCandidate } from './candidate.ts'

/**
 * What wants a name at a step, most important first: the subjects, the story's other places, the highlighted regions, then
 * countries, the story's regions and the regions of the base map.
 */
export function candidatesFor(story: Story, step: Step): Candidate[] {
  const highlights = new Set(step.highlights)
  const standing = story.claims.filter((claim) => step.claims.includes(claim.id))
  const places = story.places.map((place): PointCandidate => {
    const claims = standing.filter((claim) => claim.about === place.id)
    return {
      shape: 'point',
      id: place.id,
      kind: highlights.has(place.id) || claims.length > 0 ? 'subject' : 'place',
      label: place.label,
      at: place.at,
      claims,
    }
  })
  const areas = story.areaLabels
    .filter((area) => area.kind !== 'story-region' || isShown(step, area.id))
    .map((area): AreaCandidate => ({ ...area, shape: 'area' }))

  const rank = (c: Candidate): number => {
    if (c.shape === 'point') return c.kind === 'subject' ? 0 : 1
    if (highlights.has(c.id)) return 2
    return c.kind === 'country' ? 3 : c.kind === 'story-region' ? 4 : 5
  }
  return [...places, ...areas].sort((a, b) => rank(a) - rank(b))
}

/** A region of the story is named where its layer (the part of its id before `#`) shows. */
function isShown(step: Step, id: string): boolean {
  return (step.layers[id.split('#')[0] ?? ''] ?? 0) > 0
}
