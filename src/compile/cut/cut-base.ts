import type { Topology } from 'topojson-specification'
import { waterZoom } from '../../geo/water-zoom.ts'
import { assemble } from './assemble.ts'
import { type Coverage, coverage } from './coverage.ts'
import { type Linework, type LineworkFeature, linework, type StoryLayer } from './linework.ts'
import type { Seen } from './seen.ts'
import { snapGrid } from './snap-grid.ts'
import { type ThinLine, thinLines } from './thin-lines.ts'
import { toleranceField } from './tolerance-field.ts'
import { type WaterFeature, waterLineworks } from './water-linework.ts'

/** What geodata/ has of the world. */
export interface BaseMap {
  /** `countries` and `oblasts`. */
  readonly land: Topology
  /** `lakes` and `rivers`. */
  readonly water: Topology
}

/**
 * The piece of the base map that a story shows, with the story's own layers in it: `first` what the first view needs, `rest` all of
 * it (it takes the place of `first`). In every view each line runs within half a CSS pixel of where the full base has it, and
 * everything that the full base shows is there; what is never seen is left out or as coarse as can be.
 *
 * Objects: `countries` (id ISO 3166-1 alpha-2) and `oblasts` (id ISO 3166-2, property `country`) are polygons without other properties;
 * `disputed` has those of the lines between countries that are no settled borders, by their ids; `layer:<id>` has the features of a layer by
 * number, from 1; `lakes` are polygons and `rivers` lines, one feature for each `rank`, its only property. Water is shown from the zoom that
 * `waterZoom` gives its rank: below it, it may be missing. An object of which nothing is seen is an empty collection. Borders, coasts and
 * oblast lines are meshes of `countries` and `oblasts`. The same input gives the same bytes.
 */
export function cutBase(
  { land, water }: BaseMap,
  layers: readonly StoryLayer[],
  seen: { readonly first: readonly Seen[]; readonly all: readonly Seen[] },
): { first: Topology; rest: Topology } {
  const drawn = linework(land, layers)
  const waters = waterLineworks(water)
  return { first: cut(drawn, waters, seen.first), rest: cut(drawn, waters, seen.all) }
}

/**
 * CSS pixels that a vertex may be off at most. The half pixel that a line may be off in all is this over 1 - SLOPE (see
 * tolerance-field.ts), 0.4, and what the grid adds.
 */
const TOLERANCE = 0.33

/** Largest step from grid to location, in tolerances, on each axis: 0.07 pixels. */
const SNAP = 0.27

function cut(drawn: Linework, waters: readonly Linework<WaterFeature>[], seen: readonly Seen[]): Topology {
  const field = toleranceField(seen, TOLERANCE)
  const all = coverage(field.views)
  const grid = snapGrid(field, SNAP)
  const byRank = waterCoverage(seen)
  const thin = ({ lines }: Linework): ThinLine[] => thinLines(lines, field, grid, all)
  return assemble(
    [
      { objects: drawn.objects, thin: thin(drawn), shown: () => all },
      ...waters.map((water) => ({ objects: water.objects, thin: thin(water), shown: byRank })),
    ],
    grid,
  )
}

/** Where water of each rank is shown: in the views that are close enough for it. */
function waterCoverage(seen: readonly Seen[]): (feature: LineworkFeature) => Coverage {
  const byZoom = new Map<number, Coverage>()
  return ({ properties }) => {
    const zoom = waterZoom(Number(properties?.['rank']))
    const known = byZoom.get(zoom)
    const made =
      known ??
      coverage(
        toleranceField(
          seen.filter(({ camera }) => camera.zoom >= zoom - BETWEEN),
          TOLERANCE,
        ).views,
      )
    byZoom.set(zoom, made)
    return made
  }
}

/** Zoom levels that a camera on a flight may be closer than the sample that stands for it (see seen.ts): 7 %. */
const BETWEEN = 0.1
