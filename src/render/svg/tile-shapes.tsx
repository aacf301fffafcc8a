import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { VNode } from 'preact'
import type { Camera, Size } from '../../geo/camera.ts'
import { project, worldSize } from '../../geo/mercator.ts'
import type { Layer, LayerStyle } from '../../story/story.ts'
import { Shape } from './shape.tsx'
import { POINT } from './strokes.ts'

export interface TileShapesProps {
  readonly layer: Layer
  /** Areas, their edges as lines of their own (an area is cut where tiles end, and a cut is no edge), and points. */
  readonly data: FeatureCollection
  readonly path: (geometry: Geometry) => string
  readonly camera: Camera
  readonly size: Size
}

/** A layer that came as tiles, drawn as its style draws features. */
export function TileShapes({ layer, data, path, camera, size }: TileShapesProps): VNode {
  const { area, line } = CLASSES[layer.style]
  const geometries = data.features.map(({ geometry }) => geometry)
  const areas = geometries.filter(({ type }) => type === 'MultiPolygon').map(path)
  const lines = geometries.filter(({ type }) => type === 'MultiLineString').map(path)
  const points = geometries.flatMap((geometry) => (geometry.type === 'MultiPoint' ? geometry.coordinates : []))
  return (
    <>
      <Shape class={area} d={areas.join('')} />
      {layer.style === 'boundary' && <Shape class="boundary-casing" d={lines.join('')} />}
      <Shape class={line} d={lines.join('')} />
      {points.length > 0 && <Points id={`points-${layer.id}`} d={pointsPath(points, camera, size)} />}
    </>
  )
}

/** Which rule of `mapCss` draws a style's areas and its lines. */
const CLASSES: Readonly<Record<LayerStyle, { readonly area: string; readonly line: string }>> = {
  region: { area: 'region', line: '' },
  area: { area: 'area-tint', line: 'area-edge' },
  boundary: { area: '', line: 'boundary' },
  route: { area: '', line: 'route' },
  point: { area: '', line: '' },
}

/** Thousands of points in few bytes: a path that is not drawn, with a marker at each of its positions. */
function Points({ id, d }: { id: string; d: string }): VNode {
  const side = 2 * POINT.radius + POINT.edge.width
  const marker = `url(#${id})`
  return (
    <>
      <marker
        id={id}
        viewBox={[-side / 2, -side / 2, side, side].join(' ')}
        markerUnits="userSpaceOnUse"
        markerWidth={side}
        markerHeight={side}
      >
        <circle class="point" r={POINT.radius} />
      </marker>
      <path d={d} fill="none" marker-start={marker} marker-mid={marker} marker-end={marker} />
    </>
  )
}

/** Path data from point to point, in whole pixels, of all copies of the world that are in the picture. */
function pointsPath(points: readonly Position[], { center, zoom }: Camera, size: Size): string {
  const world = worldSize(zoom)
  const [cx, cy] = project(center)
  const half = size.width / world / 2
  let at = [0, 0]
  let d = ''
  for (let copy = Math.floor(cx - half); copy <= Math.floor(cx + half); copy++) {
    for (const [lng = 0, lat = 0] of points) {
      const [x, y] = project([lng, lat])
      const next = [Math.round((x + copy - cx) * world + size.width / 2), Math.round((y - cy) * world + size.height / 2)]
      const [dx, dy] = [(next[0] ?? 0) - (at[0] ?? 0), (next[1] ?? 0) - (at[1] ?? 0)]
      d += `${d === '' ? 'm' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
      at = next
    }
  }
  return d
}
