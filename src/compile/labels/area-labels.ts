import type { Topology } from 'topojson-specification'
import { unproject } from '../../geo/mercator.ts'
import type { AreaLabel, Framing, Step } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import { toleranceField } from '../cut/tolerance-field.ts'
import { type Area, areas, type NamedLayer } from './areas.ts'
import { type LabelView, labelViews } from './label-views.ts'
import { positions } from './positions.ts'
import { textWidth } from './text-width.ts'

/**
 * The names of the areas that a story's views show, countries first, then the story's regions, then oblasts, each by how much of the
 * views it fills. A name may stand in the middle of its area, and in each view in the middle of what that view shows of it; so a country
 * of which only an edge is seen is named at that edge. Positions are given with their room, the roomiest first.
 *
 * @param base topology with `countries` and `oblasts`, their names in `properties.name` by language, `properties.label` a location
 * @param besides views besides those of the story
 */
export function areaLabels(
  base: Topology,
  layers: readonly NamedLayer[],
  story: { readonly framings: readonly Framing[]; readonly steps: readonly Step[]; readonly lang: string },
  besides: readonly LabelView[] = [],
): AreaLabel[] {
  const shown = [...new Set(story.steps.map((step) => step.framing))].flatMap((i) => story.framings[i] ?? [])
  const views = [...labelViews(shown), ...besides]
  const named = areas(base, layers, story.lang, toleranceField(views, OUTLINE)).map((area) => {
    const width = textWidth(area.name)
    return { area, width, ...positions(area, width, views) }
  })
  return ORDER.flatMap((kind) => named.filter(({ area }) => area.kind === kind).sort((a, b) => b.share - a.share))
    .filter(({ circles }) => circles.length > 0)
    .map(({ area, width, circles }) => ({
      id: area.id,
      kind: area.kind,
      label: { text: area.name, width: Number(width.toFixed(3)) },
      at: circles.map(({ x, y }) => rounded(unproject([x, y]))),
      room: circles.map(({ radius }) => Number((radius * 2).toPrecision(3))),
    }))
}

const ORDER: readonly Area['kind'][] = ['country', 'story-region', 'region']

/** CSS pixels by which an outline may be off for a name to be placed in it. */
const OUTLINE = 1.5

/** To 10 m: a hundredth of a pixel of the views that name areas. */
function rounded([lng, lat]: LngLat): LngLat {
  return [Number(lng.toFixed(4)), Number(lat.toFixed(4))]
}
