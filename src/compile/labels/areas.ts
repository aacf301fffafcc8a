import type { FeatureCollection, GeoJsonProperties } from 'geojson'
import type { GeometryObject, Properties, Topology } from 'topojson-specification'
import { project } from '../../geo/mercator.ts'
import type { LayerStyle } from '../../story/story.ts'
import type { WorldPoint } from '../../story/units.ts'
import { column } from '../cut/arcs.ts'
import { chainPath } from '../cut/chain-path.ts'
import { isInside } from '../cut/coverage.ts'
import { linework } from '../cut/linework.ts'
import { thin } from '../cut/thin.ts'
import type { ToleranceField } from '../cut/tolerance-field.ts'

/** An area of the map that has a name. */
export interface Area {
  readonly id: string
  readonly kind: 'country' | 'region' | 'story-region'
  readonly name: string
  /** Lists of rings, outer first, closed, x and y by turns in world units, thinned to the tolerance of the views. */
  readonly polygons: readonly (readonly Float64Array[])[]
  /** Where the base map puts the name when all of the area is seen. */
  readonly label: WorldPoint | undefined
}

export interface NamedLayer {
  readonly id: string
  readonly style: LayerStyle
  readonly data: FeatureCollection
}

/**
 * The named areas of the base map and of a story's region layers, countries first, then the story's regions, then oblasts. An oblast that is
 * the same ground as one of the story's regions is left out. Names are in `lang` (BCP 47) or else in English; what has no name is no named area.
 */
export function areas(base: Topology, layers: readonly NamedLayer[], lang: string, field: ToleranceField): Area[] {
  const regions = layers.filter((layer) => layer.style === 'region')
  const drawn = linework(base, regions)
  const thinned = drawn.lines.map((path) => keep(path, thin(path, field)))
  const make = (object: string, i: number, id: string, kind: Area['kind'], properties: GeoJsonProperties | undefined): Area[] => {
    const name = nameOf(properties, lang)
    const feature = drawn.objects.find((one) => one.name === object)?.features[i]
    if (name === undefined || feature === undefined) return []
    const polygons = feature.polygons.map((rings) => rings.map((ring) => chainPath(ring, thinned)))
    return [{ id, kind, name, polygons, label: labelOf(properties) }]
  }
  const ofBase = (object: string, kind: Area['kind']): Area[] =>
    geometriesOf(base.objects[object]).flatMap(({ id = '', properties }, i) => make(object, i, String(id), kind, properties))

  const storyRegions = regions.flatMap(({ id, data }) =>
    data.features.flatMap((feature, i) => make(`layer:${id}`, i, `${id}#${feature.id ?? i + 1}`, 'story-region', feature.properties)),
  )
  const oblasts = ofBase('oblasts', 'region').filter((oblast) => !storyRegions.some((region) => sameGround(oblast, region)))
  return [...ofBase('countries', 'country'), ...storyRegions, ...oblasts]
}

/** Square world units. */
export function areaOf({ polygons }: Area): number {
  let sum = 0
  for (const rings of polygons) {
    for (const [i, ring] of rings.entries()) sum += (i === 0 ? 1 : -1) * Math.abs(signedArea(ring))
  }
  return sum
}

/** How much the sizes of two outlines of the same ground may differ. */
const SAME_SIZE = 0.2

function sameGround(oblast: Area, region: Area): boolean {
  const at = oblast.label
  if (at === undefined || !region.polygons.some((rings) => isInside(rings, at[0], at[1]))) return false
  const ratio = areaOf(oblast) / areaOf(region)
  return ratio > 1 - SAME_SIZE && ratio < 1 / (1 - SAME_SIZE)
}

function signedArea(ring: Float64Array): number {
  let sum = 0
  for (let i = 2; i < ring.length; i += 2) {
    sum += column(ring, i - 2) * column(ring, i + 1) - column(ring, i) * column(ring, i - 1)
  }
  return sum / 2
}

function keep(path: Float64Array, kept: Uint8Array): Float64Array {
  return path.filter((_, i) => kept[i >> 1] === 1)
}

function geometriesOf(object: GeometryObject<Properties> | undefined): readonly GeometryObject<Properties>[] {
  return object?.type === 'GeometryCollection' ? object.geometries : []
}

/** A name is a text, or texts by language. */
function nameOf(properties: GeoJsonProperties | undefined, lang: string): string | undefined {
  const name: unknown = properties?.['name']
  if (typeof name === 'string') return name
  if (typeof name !== 'object' || name === null) return undefined
  const names = name as Readonly<Record<string, unknown>>
  const text = names[lang] ?? names[lang.split('-')[0] ?? lang] ?? names['en']
  return typeof text === 'string' ? text : undefined
}

function labelOf(properties: GeoJsonProperties | undefined): WorldPoint | undefined {
  const label: unknown = properties?.['label']
  if (!Array.isArray(label)) return undefined
  const [lng, lat] = label as readonly unknown[]
  return typeof lng === 'number' && typeof lat === 'number' ? project([lng, lat]) : undefined
}
