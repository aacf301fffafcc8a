import { meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiLineString, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { Names } from './country-names.ts'
import { type DisputedLine, disputedLineTable } from './disputed-line-table.ts'
import type { Region } from './mosaic.ts'
import { splitArcs } from './split-arcs.ts'
import { type Box, withVerticesOnEdges } from './vertices-on-edges.ts'

/**
 * The lines between countries that the United Nations or a treaty has as provisional, undetermined, or a line of control or armistice:
 * features of the very arcs that two countries share. Where only a stretch of a border is meant, its arcs are split at the stretch's ends;
 * `topology` is the mosaic with these splits.
 * @throws Error where a line has no arc.
 */
export function disputedLines(mosaic: Topology): { topology: Topology; disputed: GeometryCollection<{ name: Names }> } {
  const borders = sharedArcs(mosaic)
  const noded = disputedLineTable.reduce((each, line) => withEnds(each, borders, line), mosaic)
  const stretches = disputedLineTable.flatMap((line) => stretchesOf(noded, borders, line))
  const splits = verticesToSplitAt(stretches)
  const { topology, parts } = splitArcs(noded, splits)
  const geometries = disputedLineTable.map((line): MultiLineString<{ name: Names }> => {
    const arcs = stretches.filter((stretch) => stretch.line === line).flatMap((stretch) => arcsOf(stretch, splits, parts))
    if (arcs.length === 0) {
      throw new Error(
        `The disputed line "${line.id}" has no arc: ${line.between.join(' and ')} do not meet there. Look at disputed-line-table.ts.`,
      )
    }
    return { type: 'MultiLineString', id: line.id, properties: { name: line.name }, arcs: stitched(topology, arcs) }
  })
  return { topology, disputed: { type: 'GeometryCollection', geometries } }
}

/** A run of segments of an arc, by its first and last vertex. */
interface Stretch {
  readonly line: DisputedLine
  readonly arc: number
  readonly from: number
  readonly to: number
  /** Vertices of the whole arc, less one. */
  readonly last: number
}

/** The arcs that two countries share, by the codes of both in alphabetical order. */
function sharedArcs(mosaic: Topology): Map<string, number[]> {
  const users = new Map<number, string[]>()
  for (const geometry of (mosaic.objects['countries'] as GeometryCollection<Region>).geometries as (
    | Polygon<Region>
    | MultiPolygon<Region>
  )[]) {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    for (const arc of rings.flat()) {
      const plain = arc < 0 ? ~arc : arc
      users.set(plain, [...(users.get(plain) ?? []), geometry.properties?.A3 ?? ''])
    }
  }
  const borders = new Map<string, number[]>()
  for (const [arc, codes] of users) {
    if (codes.length !== 2) continue
    const pair = codes.sort().join(' ')
    borders.set(pair, [...(borders.get(pair) ?? []), arc])
  }
  return borders
}

function arcsBetween(borders: ReadonlyMap<string, readonly number[]>, { between }: DisputedLine): readonly number[] {
  return borders.get([...between].sort().join(' ')) ?? []
}

/** The topology with vertices where the line's stretches end. */
function withEnds(topology: Topology, borders: ReadonlyMap<string, readonly number[]>, line: DisputedLine): Topology {
  const [scaleX = 1, scaleY = 1] = topology.transform?.scale ?? []
  const boxes = (line.within ?? []).map(([w, s, e, n]): Box => [w / scaleX, s / scaleY, e / scaleX, n / scaleY])
  const arcs = [...topology.arcs]
  for (const arc of arcsBetween(borders, line)) arcs[arc] = withVerticesOnEdges(arcs[arc] ?? [], boxes)
  return { ...topology, arcs }
}

function stretchesOf(mosaic: Topology, borders: ReadonlyMap<string, readonly number[]>, line: DisputedLine): Stretch[] {
  const [scaleX = 1, scaleY = 1] = mosaic.transform?.scale ?? []
  return arcsBetween(borders, line).flatMap((arc) => {
    const deltas = mosaic.arcs[arc] ?? []
    const last = deltas.length - 1
    if (line.within === undefined) return [{ line, arc, from: 0, to: last, last }]
    const stretches: Stretch[] = []
    let [x, y] = [0, 0]
    deltas.forEach(([dx = 0, dy = 0], vertex) => {
      const middle = [(x + dx / 2) * scaleX, (y + dy / 2) * scaleY] as const
      x += dx
      y += dy
      if (vertex === 0 || !isWithin(line, ...middle)) return
      const before = stretches.at(-1)
      if (before?.to === vertex - 1) stretches.splice(-1, 1, { ...before, to: vertex })
      else stretches.push({ line, arc, from: vertex - 1, to: vertex, last })
    })
    return stretches
  })
}

function isWithin({ within = [] }: DisputedLine, lng: number, lat: number): boolean {
  return within.some(([w, s, e, n]) => lng >= w && lng <= e && lat >= s && lat <= n)
}

function verticesToSplitAt(stretches: readonly Stretch[]): Map<number, number[]> {
  const vertices = new Map<number, number[]>()
  for (const arc of new Set(stretches.map((stretch) => stretch.arc))) {
    const ends = stretches
      .filter((stretch) => stretch.arc === arc)
      .flatMap(({ from, to, last }) => [from, to].filter((end) => end > 0 && end < last))
    vertices.set(
      arc,
      [...new Set(ends)].sort((a, b) => a - b),
    )
  }
  return vertices
}

/** The parts of a split arc that make up a stretch: it begins and ends where the arc was split. */
function arcsOf(
  { arc, from, to }: Stretch,
  splits: ReadonlyMap<number, readonly number[]>,
  parts: ReadonlyMap<number, readonly number[]>,
): number[] {
  const starts = [0, ...(splits.get(arc) ?? [])]
  return (parts.get(arc) ?? [arc]).filter((_, i) => (starts[i] ?? 0) >= from && (starts[i] ?? 0) < to)
}

/** Arcs as lines that are as long as can be. */
function stitched(topology: Topology, arcs: readonly number[]): number[][] {
  return meshArcs(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }).arcs
}
