import type { Position } from 'geojson'
import type { Piece } from './pieces.ts'

/** West to east, degrees: the two banks every tenth of a degree of longitude. */
const SOUTH: readonly Position[] = [
  [33.33, 49.06],
  [33.45, 49.03],
  [33.55, 48.95],
  [33.65, 48.88],
  [33.75, 48.85],
  [33.85, 48.855],
  [33.95, 48.77],
  [34.05, 48.75],
  [34.15, 48.7],
  [34.25, 48.67],
  [34.35, 48.61],
  [34.45, 48.56],
  [34.55, 48.53],
] // prettier-ignore
const NORTH: readonly Position[] = [
  [33.33, 49.075],
  [33.45, 49.06],
  [33.55, 49.01],
  [33.65, 48.97],
  [33.75, 48.94],
  [33.85, 48.93],
  [33.95, 48.89],
  [34.05, 48.88],
  [34.15, 48.84],
  [34.25, 48.77],
  [34.35, 48.69],
  [34.45, 48.65],
  [34.55, 48.6],
] // prettier-ignore

/**
 * The reservoir on the Dnipro between Kremenchuk and Kamianske, which @geo-maps lacks: its outline in World Data Bank II (GSHHG 2.3.7), read off to about a
 * kilometre.
 */
export const kamianske: Piece = [[...SOUTH, ...[...NORTH].reverse(), SOUTH[0] ?? []]]
