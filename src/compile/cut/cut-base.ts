import type { Topology } from 'topojson-specification'
import { assemble } from './assemble.ts'
import { coverage } from './coverage.ts'
import { type Linework, linework, type StoryLayer } from './linework.ts'
import type { Seen } from './seen.ts'
import { snapGrid } from './snap-grid.ts'
import { thinLines } from './thin-lines.ts'
import { toleranceField } from './tolerance-field.ts'

/**
 * The piece of the base map that a story shows, with the story's own layers in it: `first` what the first view needs, `rest` all of
 * it (it takes the place of `first`). In every view each line runs within half a CSS pixel of where the full base has it, and
 * everything that the full base shows is there; what is never seen is left out or as coarse as can be.
 *
 * Objects: `countries` (id ISO 3166-1 alpha-2) and `oblasts` (id ISO 3166-2, property `country`) are polygons without other properties;
 * `disputed` has those of the lines between countries that are no settled borders, by their ids; `layer:<id>` has the features of a layer by
 * number, from 1. An object of which nothing is seen is an empty collection. Borders, coasts and oblast lines are meshes of these. The
 * same input gives the same bytes.
 */
export function cutBase(
  base: Topology,
  layers: readonly StoryLayer[],
  seen: { readonly first: readonly Seen[]; readonly all: readonly Seen[] },
): { first: Topology; rest: Topology } {
  const drawn = linework(base, layers)
  return { first: cut(drawn, seen.first), rest: cut(drawn, seen.all) }
}

/**
 * CSS pixels that a vertex may be off at most. The half pixel that a line may be off in all is this over 1 - SLOPE (see
 * tolerance-field.ts), 0.4, and what the grid adds.
 */
const TOLERANCE = 0.33

/** Largest step from grid to location, in tolerances, on each axis: 0.07 pixels. */
const SNAP = 0.27

function cut(drawn: Linework, seen: readonly Seen[]): Topology {
  const field = toleranceField(seen, TOLERANCE)
  const shown = coverage(field.views)
  const grid = snapGrid(field, SNAP)
  return assemble(drawn, thinLines(drawn.lines, field, grid, shown), grid, shown)
}
