import type { GeoJsonProperties } from 'geojson'
import type { Topology } from 'topojson-specification'
import { significance } from '../compile/cut/significance.ts'
import { sketch } from '../compile/cut/sketch.ts'
import { worldSize } from '../geo/mercator.ts'
import { waterZoom } from '../geo/water-zoom.ts'
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
    const ground = decodeGround(sketch(withShownWater(base, zoom), ranks, (_, lat) => metres * Math.cos((lat * Math.PI) / 180)))
    known.set(zoom, ground)
    return ground
  }
}

/** Without the lakes and rivers that are not shown at a zoom. */
function withShownWater(base: Topology, zoom: number): Topology {
  const objects = Object.entries(base.objects).map(([name, object]) => {
    if (!WATER.includes(name) || object.type !== 'GeometryCollection') return [name, object]
    return [name, { ...object, geometries: object.geometries.filter(({ properties }) => waterZoom(rankOf(properties)) <= zoom) }]
  })
  return { ...base, objects: Object.fromEntries(objects) }
}

const WATER = ['lakes', 'rivers']

function rankOf(properties: GeoJsonProperties | undefined): number {
  return Number(properties?.['rank'])
}
