import type { Topology } from 'topojson-specification'
import { simplify } from '../../../geodata/derive/simplify.ts'
import { significance } from '../../../src/compile/cut/significance.ts'
import { base } from './derived.ts'

export const levels = [0, 60, 400, 1_500, 5_000, 15_000] as const // metres; 0 is the base as it is
const ranks = significance(base)
const atLevel = new Map(levels.map((tolerance) => [tolerance, tolerance === 0 ? base : simplify(base, ranks, () => tolerance)]))
export const level = (tolerance: number): Topology => atLevel.get(tolerance as (typeof levels)[number]) ?? base
