import type { Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { zones } from '../zones.ts'
import { bridge } from './bridge.ts'
import { channels } from './channels.ts'
import { courses } from './courses.ts'
import type { Lake } from './lakes.ts'
import type { WaterPieces } from './pieces.ts'
import { gridOver } from './raster.ts'
import { skeleton } from './skeleton.ts'
import { smoother } from './smooth.ts'
import { stems } from './stems.ts'
import { strung } from './strung.ts'
import { worldDataBankRivers } from './world-data-bank.ts'

/** A stretch of a river outside lakes. */
export interface River {
  readonly line: readonly Position[]
  /** Kilometres of the whole river, lakes and all. */
  readonly length: number
}

/**
 * Rivers as lines, from the crumbs that the source has of them: spread until they touch, thinned to the middle, joined over small gaps, put together to rivers
 * by length, drawn through the crumbs and smoothed. They are where the river is to about half a kilometre, and do not have its bends.
 * What runs in a lake is left out.
 */
export function rivers(sources: WaterPieces, lakes: readonly Lake[], base: Topology): River[] {
  const grid = gridOver(WORLD, PER_DEGREE)
  const pieces = [...sources.rivers, ...sources.drained, ...strung(sources.lakes, CLOSE)]
  const { cells, inLake, isAtSea } = channels(grid, { pieces, lines: worldDataBankRivers(), lakes }, base)
  skeleton(grid, cells)
  bridge(grid, cells)
  skeleton(grid, cells)
  const draw = smoother(grid, pieces)
  return stems(courses(grid, cells), isAtSea)
    .sort((a, b) => b.length - a.length || (a.cells[0] ?? 0) - (b.cells[0] ?? 0))
    .flatMap((stem) => {
      const line = draw(stem)
      if (stem.length < leastLength(line)) return []
      return outside(stem.cells, inLake).map(([from, to]) => ({ line: rounded(line.slice(from, to + 1)), length: stem.length }))
    })
}

/** No lakes or rivers beyond it: Antarctica has none that a map shows. */
const WORLD = [-180, -60, 180, 84] as const

/** Cells of 1.2 km north to south, and as much east to west at 50 N. */
const PER_DEGREE = [60, 90] as const

/** Pieces beside one of small water that make it part of a river. */
const CLOSE = 5

/** The least length of a river in each zone, kilometres. */
const LEAST: Readonly<Record<string, number>> = { 'eastern-europe': 45, europe: 150, world: 700 }

function leastLength(line: readonly Position[]): number {
  const [lng = 0, lat = 0] = line[line.length >> 1] ?? []
  const zone = zones.find(({ bounds: [w, s, e, n] }) => lng >= w && lng <= e && lat >= s && lat <= n)
  return LEAST[zone?.id ?? 'world'] ?? Infinity
}

/** The stretches of a stem outside lakes, each with the first cell inside at its ends: from which cell to which. */
function outside(cells: readonly number[], inLake: Uint8ClampedArray): (readonly [from: number, to: number])[] {
  const found: [number, number][] = []
  let from = -1
  for (const [i, cell] of cells.entries()) {
    if (inLake[cell] === 1 && from >= 0) {
      found.push([from, i])
      from = -1
    } else if (inLake[cell] !== 1 && from < 0) from = Math.max(0, i - 1)
  }
  if (from >= 0) found.push([from, cells.length - 1])
  return found.filter(([first, last]) => last - first >= SHORTEST)
}

/** Cells: a shorter stretch is a strait between two lakes. */
const SHORTEST = 3

/** With a vertex between each two, by the four-point scheme of Dyn, Levin and Gregory (1987): a curve through the same vertices. */
function rounded(line: readonly Position[]): Position[] {
  return line.flatMap((b, i) => {
    const c = line[i + 1]
    if (c === undefined) return [b]
    const [a, d] = [line[i - 1] ?? b, line[i + 2] ?? c]
    return [b, [0, 1].map((axis) => (9 * ((b[axis] ?? 0) + (c[axis] ?? 0)) - (a[axis] ?? 0) - (d[axis] ?? 0)) / 16)]
  })
}
