import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Position } from 'geojson'

/**
 * The rivers of the CIA's World Data Bank II, in longitude and latitude: lines that run on, but one or two kilometres off, and few small ones. Outside Europe and its
 * neighbourhood the large ones only. world-data-bank.py made the file.
 */
export function worldDataBankRivers(): Position[][] {
  const lines = JSON.parse(readFileSync(path.join(import.meta.dirname, 'world-data-bank.json'), 'utf8')) as number[][]
  return lines.map((deltas) => {
    let [x, y] = [0, 0]
    return Array.from({ length: deltas.length / 2 }, (_, i) => {
      x += deltas[i * 2] ?? 0
      y += deltas[i * 2 + 1] ?? 0
      return [x / PER_DEGREE, y / PER_DEGREE]
    })
  })
}

const PER_DEGREE = 1000
