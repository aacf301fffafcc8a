import type { MultiLineString, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Camera, Size } from '../../../src/geo/camera.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'

/** A topology as the browser draws it: decoded by topojson-client, in world units. */
export interface Drawing {
  readonly coasts: readonly Path[]
  readonly borders: readonly Path[]
  readonly oblasts: readonly Path[]
  readonly disputed: readonly Path[]
  readonly countries: readonly Country[]
  readonly lakes: readonly Water[]
  readonly rivers: readonly Water[]
}

/** Lines of water of one rank. */
interface Water {
  readonly rank: number
  readonly paths: readonly Path[]
}

export type Path = readonly (readonly [x: number, y: number])[]

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

interface Country {
  readonly id: string
  readonly polygons: readonly { readonly rings: readonly Path[]; readonly box: Box }[]
}

/** A line in CSS pixels of a view, in stretches of one segment. */
export type Segment = readonly [ax: number, ay: number, bx: number, by: number]

/** `water` holds the objects `lakes` and `rivers`, `topology` the others. */
export function draw(topology: Topology, water: Topology): Drawing {
  const countries = topology.objects['countries'] as GeometryCollection
  const oblasts = topology.objects['oblasts'] as GeometryCollection<{ country: string }>
  return {
    coasts: paths(mesh(topology, countries, (a, b) => a === b)),
    borders: paths(mesh(topology, countries, (a, b) => a !== b)),
    oblasts: paths(mesh(topology, oblasts, (a, b) => a !== b && a.properties?.['country' as never] === b.properties?.['country' as never])),
    disputed: paths(mesh(topology, topology.objects['disputed'] as GeometryCollection<object>)),
    countries: feature(topology, countries).features.map(({ id, geometry }) => ({
      id: String(id),
      polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []).map(
        (rings) => ({
          rings: rings.map(toPath),
          box: boxOf(toPath(rings[0] ?? [])),
        }),
      ),
    })),
    lakes: waters(water, 'lakes'),
    rivers: waters(water, 'rivers'),
  }
}

function waters(topology: Topology, name: string): Water[] {
  return (topology.objects[name] as GeometryCollection).geometries.map((geometry) => ({
    rank: Number(geometry.properties?.['rank' as never]),
    paths: paths(mesh(topology, geometry)),
  }))
}

function paths(lines: MultiLineString): Path[] {
  return lines.coordinates.map(toPath)
}

function toPath(line: readonly Position[]): Path {
  return line.map(([lng = 0, lat = 0]) => project([lng, lat]))
}

const BOXES = new WeakMap<Path, Box>()

function boxOf(path: Path): Box {
  const known = BOXES.get(path)
  if (known !== undefined) return known
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of path) {
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  const box = [minX, minY, maxX, maxY] as const
  BOXES.set(path, box)
  return box
}

/** Lines as a view shows them: all segments that come within `bleed` pixels of it. Lines smaller than `least` pixels are left out. */
export function segmentsIn(lines: readonly Path[], camera: Camera, size: Size, bleed: number, least = 0): Segment[] {
  const scale = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center)
  const segments: Segment[] = []
  for (const shift of [-1, 0, 1]) {
    for (const line of lines) {
      const [minX, minY, maxX, maxY] = boxOf(line)
      if (Math.hypot(maxX - minX, maxY - minY) * scale < least) continue
      if ((maxX + shift - cx) * scale + size.width / 2 < -bleed || (minX + shift - cx) * scale > size.width / 2 + bleed) continue
      let before: readonly [number, number] | undefined
      for (const [x, y] of line) {
        const at = [(x + shift - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2] as const
        if (before !== undefined && meets(before, at, size, bleed)) segments.push([...before, ...at])
        before = at
      }
    }
  }
  return segments
}

function meets([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], { width, height }: Size, bleed: number): boolean {
  if (Math.max(ax, bx) < -bleed || Math.min(ax, bx) > width + bleed) return false
  return Math.max(ay, by) >= -bleed && Math.min(ay, by) <= height + bleed
}

/** The largest distance, in pixels, from a point of `lines` in the view to the nearest of `others`; where it is. Sampled at vertices and every three pixels. */
export function farthest(
  lines: readonly Segment[],
  others: readonly Segment[],
  size: Size,
): { distance: number; at: readonly [number, number] } {
  const near = grid(others)
  let worst = { distance: 0, at: [0, 0] as readonly [number, number] }
  for (const [ax, ay, bx, by] of lines) {
    const steps = Math.min(4000, Math.ceil(Math.hypot(bx - ax, by - ay) / 3) + 1)
    for (let i = 0; i <= steps; i++) {
      const x = ax + ((bx - ax) * i) / steps
      const y = ay + ((by - ay) * i) / steps
      if (x < 0 || y < 0 || x > size.width || y > size.height) continue
      const distance = near(x, y)
      if (distance > worst.distance) worst = { distance, at: [x, y] }
    }
  }
  return worst
}

const CELL = 2 // pixels; distances above it come out as Infinity

export function grid(segments: readonly Segment[]): (x: number, y: number) => number {
  const cells = cellsOf(segments)
  return (x, y) => {
    let least = Infinity
    const [i, j] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    for (let di = -1; di <= 1; di++) {
      for (let dj = -1; dj <= 1; dj++) {
        for (const segment of cells.get(`${i + di} ${j + dj}`) ?? []) least = Math.min(least, distanceTo(segment, x, y))
      }
    }
    return least
  }
}

/** The segments by the cells that they pass. */
function cellsOf(segments: readonly Segment[]): Map<string, Segment[]> {
  const cells = new Map<string, Segment[]>()
  for (const segment of segments) {
    const [ax, ay, bx, by] = segment
    const steps = Math.min(4000, Math.ceil((Math.hypot(bx - ax, by - ay) / CELL) * 2) + 1)
    for (let i = 0; i <= steps; i++) {
      const key = `${Math.floor((ax + ((bx - ax) * i) / steps) / CELL)} ${Math.floor((ay + ((by - ay) * i) / steps) / CELL)}`
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, [segment])
      else if (cell.at(-1) !== segment) cell.push(segment)
    }
  }
  return cells
}

function distanceTo([ax, ay, bx, by]: Segment, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(ax + t * dx - x, ay + t * dy - y)
}

/** The country at a location in world units, '' on water. */
export function countryAt({ countries }: Drawing, x: number, y: number): string {
  for (const { id, polygons } of countries) {
    for (const { rings, box } of polygons) {
      if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) continue
      if (rings.reduce((inside, ring) => inside !== isInside(ring, x, y), false)) return id
    }
  }
  return ''
}

function isInside(ring: Path, x: number, y: number): boolean {
  let inside = false
  for (const [i, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring[(i || ring.length) - 1] ?? [0, 0]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}

/** Where in the view two segments cross, so that each reaches beyond the other by more than `depth` pixels. */
export function properCrossings(segments: readonly Segment[], size: Size, depth: number): (readonly [x: number, y: number])[] {
  const found = new Map<string, readonly [number, number]>()
  for (const cell of cellsOf(segments).values()) {
    for (const [i, a] of cell.entries()) {
      for (const b of cell.slice(i + 1)) {
        const [c, d] = [side(a, b[0], b[1]), side(a, b[2], b[3])]
        const [e, f] = [side(b, a[0], a[1]), side(b, a[2], a[3])]
        if (c * d >= -TINY || e * f >= -TINY) continue
        const [x, y] = [a[0] + ((a[2] - a[0]) * e) / (e - f), a[1] + ((a[3] - a[1]) * e) / (e - f)]
        const reach = Math.min(distanceTo(a, b[0], b[1]), distanceTo(a, b[2], b[3]), distanceTo(b, a[0], a[1]), distanceTo(b, a[2], a[3]))
        if (reach > depth && x >= 0 && y >= 0 && x <= size.width && y <= size.height) found.set(`${x} ${y}`, [x, y])
      }
    }
  }
  return [...found.values()]
}

/** Against rounding: pixels to the fourth power. */
const TINY = 1e-12

function side([ax, ay, bx, by]: Segment, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
}
