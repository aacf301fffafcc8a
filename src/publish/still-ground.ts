import type { Topology } from 'topojson-specification'
import { significance } from '../compile/cut/significance.ts'
import { sketch } from '../compile/cut/sketch.ts'
import { worldSize } from '../geo/mercator.ts'
import { decodeGround, type GroundData } from '../render/svg/decode-ground.ts'
import type { Scene } from '../scene/scene.ts'

/** CSS pixels that a line of a static map may be off: less than its own width. */
const ERROR = 0.5

const EQUATOR = 40_075_017 // metres

/**
 * The ground for static maps: the story's base cut, thinned to what one static map can show. Scenes under one camera zoom share their
 * ground.
 */
export function stillGround(base: Topology): (scene: Scene) => GroundData {
  const ranks = significance(base)
  const known = new Map<number, GroundData>()
  return ({ camera: { zoom } }) => {
    const found = known.get(zoom)
    if (found !== undefined) return found
    const metres = (ERROR * EQUATOR) / worldSize(zoom)
    const ground = decodeGround(sketch(base, ranks, (_, lat) => metres * Math.cos((lat * Math.PI) / 180)))
    known.set(zoom, ground)
    return ground
  }
}
