import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { column } from './arcs.ts'
import { backwards, chainPath } from './chain-path.ts'
import type { Coverage } from './coverage.ts'
import type { LineChain, Linework, LineworkFeature } from './linework.ts'
import type { SnapGrid } from './snap-grid.ts'
import type { ThinLine } from './thin-lines.ts'

/** A linework to be drawn, and where each of its features is shown. */
export interface Sheet {
  readonly objects: Linework['objects']
  /** The thinned lines of the linework, in its order. */
  readonly thin: readonly ThinLine[]
  readonly shown: (feature: LineworkFeature) => Coverage
}

/**
 * One topology of what is seen of some lineworks: unseen features, polygons and holes are left out, and so are lines that nothing uses. Lines of different
 * sheets are never one.
 */
export function assemble(sheets: readonly Sheet[], grid: SnapGrid): Topology {
  const arcs: [number, number][][] = []
  const objects = sheets.flatMap((sheet) => {
    const geometries = encoder(sheet, grid, (line) => arcs.push(deltas(line)) - 1)
    return sheet.objects.map(({ name, features }): [string, GeometryCollection] => [
      name,
      { type: 'GeometryCollection', geometries: features.flatMap(geometries) },
    ])
  })
  return {
    type: 'Topology',
    transform: { scale: [grid.unit, grid.unit], translate: [0, 0] },
    objects: Object.fromEntries(objects),
    arcs,
  }
}

/** A function that gives a feature of a sheet as geometries of a topology; `addArc` takes a line, on the grid, and gives the number of its arc. */
function encoder(
  { thin, shown }: Sheet,
  grid: SnapGrid,
  addArc: (line: Int32Array) => number,
): (feature: LineworkFeature) => GeometryObject[] {
  const unique = uniqueLines(thin)
  const paths = thin.map(({ path }) => path)
  const pathOf = (chain: LineChain): Float64Array => chainPath(chain, paths)
  const numbers = new Map<number, number>()

  const number = (line: number): number => {
    const plain = line < 0 ? ~line : line
    const arc = numbers.get(plain) ?? addArc((thin[plain] as ThinLine).grid)
    numbers.set(plain, arc)
    return line < 0 ? ~arc : arc
  }
  const shorten = (chain: LineChain): number[] => chain.flatMap((line) => inPlaceOf(unique, line))

  return (feature) => {
    const seen = shown(feature)
    const polygons = feature.polygons.flatMap((rings) => {
      const [outer = [], ...holes] = rings.map(shorten)
      if (!hasArea(outer, thin) || !seen.hasPolygon([outer, ...holes].map(pathOf))) return []
      return [[outer, ...holes.filter((hole) => hasArea(hole, thin) && seen.hasLine(pathOf(hole)))]]
    })
    const chains = feature.chains.map(shorten).filter((chain) => chain.length > 0 && seen.hasLine(pathOf(chain)))
    const points = feature.points.filter(([x, y]) => seen.hasPoint(x, y)).map(([x, y]) => grid.snapPoint(x, y))
    const attributes = { id: feature.id, ...(feature.properties !== undefined && { properties: feature.properties }) }
    return [
      ...asGeometry(
        'Polygon',
        'MultiPolygon',
        polygons.map((rings) => rings.map((ring) => ring.map(number))),
      ),
      ...asGeometry(
        'LineString',
        'MultiLineString',
        chains.map((chain) => chain.map(number)),
      ),
      ...points.map((coordinates) => ({ type: 'Point' as const, coordinates })),
    ].map((part) => ({ ...part, ...attributes }) as GeometryObject)
  }
}

function asGeometry(one: string, many: string, parts: readonly unknown[]): { type: string; arcs: unknown }[] {
  if (parts.length === 0) return []
  return [parts.length === 1 ? { type: one, arcs: parts[0] } : { type: many, arcs: parts }]
}

/**
 * For each line the one to draw for it: itself, an earlier one that has become the same (`~` where it runs the other way), or
 * undefined where nothing is left of it. So the two shores of a strait that is too narrow to be seen become one line, which both sides share.
 */
function uniqueLines(thin: readonly ThinLine[]): (number | undefined)[] {
  const known = new Map<string, number>()
  return thin.map(({ grid }, line) => {
    const closed = grid[0] === grid.at(-2) && grid[1] === grid.at(-1)
    if (grid.length < (closed ? 8 : 4)) return undefined
    if (grid.length > LONG) return line
    const key = grid.join()
    const same = known.get(key)
    if (same !== undefined) return same
    known.set(key, line)
    known.set(backwards(grid).join(), ~line)
    return line
  })
}

/** Numbers in a line from which on it is not looked for among others: no two such lines become one by thinning. */
const LONG = 16

function inPlaceOf(unique: readonly (number | undefined)[], line: number): number[] {
  const plain = unique[line < 0 ? ~line : line]
  if (plain === undefined) return []
  return [line < 0 ? ~plain : plain]
}

/** Whether a ring encloses anything on the grid. */
function hasArea(ring: LineChain, thin: readonly ThinLine[]): boolean {
  const [first = 0] = ring
  const [x = 0, y = 0] = thin[first < 0 ? ~first : first]?.grid ?? []
  let doubled = 0
  for (const line of ring) {
    const area = sweptArea((thin[line < 0 ? ~line : line] as ThinLine).grid, x, y)
    doubled += line < 0 ? -area : area
  }
  return doubled !== 0
}

/** Twice the area between a line and a point of the grid near it: near, so that it is exact. */
function sweptArea(grid: Int32Array, x: number, y: number): number {
  let sum = 0
  for (let i = 2; i < grid.length; i += 2) {
    sum += (column(grid, i - 2) - x) * (column(grid, i + 1) - y) - (column(grid, i) - x) * (column(grid, i - 1) - y)
  }
  return sum
}

function deltas(grid: Int32Array): [number, number][] {
  const arc: [number, number][] = []
  for (let i = 0; i < grid.length; i += 2) {
    arc.push([column(grid, i) - (i > 0 ? column(grid, i - 2) : 0), column(grid, i + 1) - (i > 0 ? column(grid, i - 1) : 0)])
  }
  return arc
}
