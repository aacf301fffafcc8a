import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Piece } from './pieces.ts'
import { coverage, type Grid } from './raster.ts'

/** How much of each cell is land of the base map, 0 to 255. */
export function landCoverage(grid: Grid, base: Topology): Uint8ClampedArray {
  return coverage(grid, landPieces(base))
}

/**
 * Empties the cells that lie in the sea of the base map altogether, in place: there the map has water already, such as the Caspian and wide estuaries. Cells that
 * the coast passes stay, so that a river reaches the sea.
 */
export function emptySea(cells: Uint8ClampedArray, land: Uint8ClampedArray): void {
  for (let i = 0; i < cells.length; i++) if (land[i] === 0) cells[i] = 0
}

function landPieces(base: Topology): Piece[] {
  const countries = feature(base, base.objects['countries'] as GeometryCollection).features
  return countries.flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon
    return type === 'Polygon' ? [coordinates] : coordinates
  })
}
