import type { GeometryCollection, MultiPolygon, Position } from 'geojson'
import { readPackageJson } from '../fetch.ts'
import { isDrained } from './drained.ts'
import { kamianske } from './kamianske.ts'

/** A polygon: rings of longitude and latitude, the outer one first. */
export type Piece = readonly (readonly Position[])[]

export interface WaterPieces {
  readonly lakes: readonly Piece[]
  readonly rivers: readonly Piece[]
  /** Former lakes through which a river runs again. */
  readonly drained: readonly Piece[]
}

/**
 * The inland water of OpenStreetMap (2017) as @geo-maps has it: areas cut at the edges of map tiles (0.022 degrees), each piece thinned by itself, small
 * ones lost. So a lake is many pieces that meet roughly, and a river is a row of crumbs about a kilometre apart: nothing to draw, but all lie in water.
 */
export function waterPieces(): WaterPieces {
  const lakes = [...pieces('@geo-maps/earth-lakes-10m'), kamianske]
  return {
    lakes: lakes.filter((piece) => !isDrained(piece)),
    rivers: pieces('@geo-maps/earth-rivers-10m'),
    drained: lakes.filter(isDrained),
  }
}

function pieces(name: string): readonly Piece[] {
  return readPackageJson<GeometryCollection<MultiPolygon>>(name, 'map.geo.json').geometries.flatMap(({ coordinates }) => coordinates)
}
