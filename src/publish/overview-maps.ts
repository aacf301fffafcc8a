import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { ComponentChildren, VNode } from 'preact'
import type { CompiledStory } from '../compile/compile.ts'
import type { Camera } from '../geo/camera.ts'
import { project, worldSize } from '../geo/mercator.ts'
import { toScreen } from '../geo/screen.ts'
import { decodeGround, type GroundData } from '../render/svg/decode-ground.ts'
import { Ground } from '../render/svg/ground.tsx'
import { OVERVIEW_TYPE, type OverviewMap } from '../render/svg/overview-map.ts'
import type { ShapeProps } from '../render/svg/shape.tsx'
import { TYPE_SCALE } from '../scene/labels/type-scale.ts'
import { OVERVIEW } from '../scene/overview-size.ts'
import type { AreaLabel } from '../story/story.ts'

/** CSS pixels: what is smaller in both directions is left out. */
const SPECK = 1.2

/** The room that a country must have for its name, in halves of the name's length: names may run over borders a little. */
const LEAST_ROOM = 0.75

/**
 * The pictures of a story's overview map: the same ground as on all its maps, as far as it says something in a picture so small. Land, lakes and borders; no
 * rivers, and nothing of the story's own.
 */
export function overviewMaps({ overviewBase, wider, story }: CompiledStory): OverviewMap[] {
  const data = decodeGround(overviewBase)
  const countries = wider.areaLabels.filter(({ kind }) => kind === 'country')
  return story.overviews.map(({ center, zoom }) => {
    const camera = { center, zoom }
    const scene = { position: 0, camera, layers: [], highlights: [], points: [], labels: [], veil: 0 }
    const shapes = pathsIn(Ground({ data: withoutDetail(data, camera), scene, story, size: OVERVIEW }))
    return { shapes: shapes.filter((shape) => shape.class !== 'border-casing'), names: namesUnder(camera, countries) }
  })
}

function withoutDetail(data: GroundData, { zoom }: Camera): GroundData {
  const least = SPECK / worldSize(zoom)
  const none: FeatureCollection<never, { readonly rank: number }> = { type: 'FeatureCollection', features: [] }
  const lakes = data.lakes.features.filter(({ geometry }) => geometry.type === 'MultiPolygon' || geometry.type === 'Polygon')
  return {
    ...data,
    land: { type: 'MultiPolygon', coordinates: data.land.coordinates.filter((polygon) => isLarge(polygon, least)) },
    lakes: {
      ...data.lakes,
      features: lakes.map((lake) => ({
        ...lake,
        geometry: { type: 'MultiPolygon', coordinates: polygonsOf(lake.geometry).filter((polygon) => isLarge(polygon, least)) },
      })),
    },
    rivers: none,
    regionLines: { type: 'MultiLineString', coordinates: [] },
  }
}

function polygonsOf(geometry: Geometry): Position[][][] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []
}

/** Whether a polygon is this many world units wide or high. */
function isLarge([outer = []]: readonly Position[][], least: number): boolean {
  const points = outer.map(([lng = 0, lat = 0]) => project([lng, lat]))
  return [0, 1].some((axis) => {
    const values = points.map((point) => point[axis] ?? 0)
    return Math.max(...values) - Math.min(...values) >= least
  })
}

/** The paths of what a part draws, in its order. The parts of the ground are plain functions of their properties. */
function pathsIn(drawn: ComponentChildren): ShapeProps[] {
  if (Array.isArray(drawn)) return drawn.flatMap(pathsIn)
  if (drawn === null || typeof drawn !== 'object' || !('type' in drawn)) return []
  const { type, props } = drawn as VNode
  if (typeof type === 'function') return pathsIn((type as (given: unknown) => ComponentChildren)(props))
  if (type !== 'path') return pathsIn(props.children)
  const { children: _, ...path } = props
  return [path as unknown as ShapeProps]
}

/** The countries that have room for their names, the most important first, none over another. */
function namesUnder(camera: Camera, countries: readonly AreaLabel[]): OverviewMap['names'] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  return countries.flatMap(({ label, at, room }) => {
    const half = (label.width * OVERVIEW_TYPE * TYPE_SCALE.country.stretch) / 2
    for (const [i, position] of at.entries()) {
      const [x, y] = toScreen(position, camera, OVERVIEW)
      const hasRoom = (room[i] ?? 0) * worldSize(camera.zoom) >= half * LEAST_ROOM
      const isInside = x > half && x < OVERVIEW.width - half && y > OVERVIEW_TYPE && y < OVERVIEW.height - OVERVIEW_TYPE
      const isFree = taken.every((other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > OVERVIEW_TYPE * 1.3)
      if (!hasRoom || !isInside || !isFree) continue
      taken.push({ x, y, half })
      return [{ text: label.text, at: [Math.round(x), Math.round(y)] as const }]
    }
    return []
  })
}
