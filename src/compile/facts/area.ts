import { area } from '@turf/turf'
import type { Operand } from './operand.ts'

/** Square kilometres of a layer's or a feature's polygons, on the sphere. Undefined for points and lines. */
export function areaOf(operand: Operand): number | undefined {
  if (operand.kind === 'point') return undefined
  const square = operand.features.reduce((sum, { geometry }) => sum + area(geometry), 0)
  return square === 0 ? undefined : square / 1e6
}
