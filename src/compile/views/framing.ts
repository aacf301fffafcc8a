import { boundsOf } from '../../geo/bounds.ts'
import { DEFAULT_MAX_ZOOM, DEFAULT_PADDING, DEFAULT_POINT_ZOOM } from '../../story/framing-defaults.ts'
import type { Bounds, Framing, FramingBounds, FramingTarget } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { isEmpty, type Keys, overlay } from './framing-keys.ts'
import { positionsAt } from './references.ts'
import type { World } from './world.ts'

/**
 * What keys ask to frame: `wide` on most maps, `mobile` laid over it on narrow ones. Tells where they ask for nothing or for two
 * things; undefined then.
 */
export function resolveFraming(wide: Keys, mobile: Keys, world: World, at: Location, tell: Tell): Framing | undefined {
  const target = resolveTarget(wide, world, at, tell)
  if (isEmpty(mobile)) return target && { wide: target }
  const narrow = resolveTarget(overlay(wide, mobile), world, at, tell)
  return target && narrow && { wide: target, narrow }
}

/** A framing of points, without a word from the author: the map shows them all. */
export function framingOf(points: readonly LngLat[]): Framing {
  return { wide: frameBounds(boundsOf(points), {}) }
}

function resolveTarget({ values, isBroken, at: locate }: Keys, world: World, at: Location, tell: Tell): FramingTarget | undefined {
  const { fit, bounds, center, zoom, padding, minZoom, maxZoom } = values
  const kinds = [fit !== undefined && 'fit', bounds !== undefined && 'bounds', (center ?? zoom) !== undefined && 'center'].filter(
    (kind) => kind !== false,
  )
  if (kinds.length > 1) {
    tell('two-framings', locate([kinds[1] ?? '']), `${kinds.join(' and ')} in one view`)
    return undefined
  }
  if (minZoom !== undefined && maxZoom !== undefined && minZoom > maxZoom) {
    tell('bad-zoom-range', locate(['minZoom']), `minZoom ${minZoom} is past maxZoom ${maxZoom}`)
    return undefined
  }
  const asked = { padding, minZoom, maxZoom }
  if (fit !== undefined) {
    const refs = typeof fit === 'string' ? [fit] : fit
    const points = refs.flatMap((ref, i) => positionsAt(ref, world, locate(typeof fit === 'string' ? ['fit'] : ['fit', i]), tell))
    if (refs.length === 0) tell('wrong-type', locate(['fit']), "'fit' is empty")
    return points.length === 0 ? undefined : frameBounds(boundsOf(points), asked)
  }
  if (bounds !== undefined) {
    const box = readBounds(bounds)
    if (box === undefined) tell('bad-bounds', locate(['bounds']), `the bounds [${bounds.join(', ')}]`)
    return box && frameBounds(box, asked)
  }
  if (center !== undefined && zoom !== undefined) return { kind: 'camera', center, zoom }
  if (isBroken) return undefined
  if (kinds.length === 1) {
    const key = center === undefined ? 'zoom' : 'center'
    tell('half-framing', locate([key]), center === undefined ? 'zoom without center' : 'center without zoom')
  } else tell('half-framing', at, 'padding or a zoom range without a framing that it is for', 'Add fit or bounds.')
  return undefined
}

/** `[west, south, east, north]`; a west past the east crosses the antimeridian. */
function readBounds([west, south, east, north]: readonly [number, number, number, number]): Bounds | undefined {
  if (south >= north || west === east) return undefined
  return { west, south, east: west > east ? east + 360 : east, north }
}

interface Asked {
  readonly padding?: number | undefined
  readonly minZoom?: number | undefined
  readonly maxZoom?: number | undefined
}

function frameBounds(bounds: Bounds, { padding = DEFAULT_PADDING, minZoom = 0, maxZoom }: Asked): FramingBounds {
  const isPoint = bounds.west === bounds.east && bounds.south === bounds.north
  const deepest = maxZoom ?? Math.max(minZoom, isPoint ? DEFAULT_POINT_ZOOM : DEFAULT_MAX_ZOOM)
  return { kind: 'bounds', bounds, padding, minZoom: Math.min(minZoom, deepest), maxZoom: deepest }
}
