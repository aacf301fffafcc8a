import type { Geometry } from 'geojson'
import type { VNode } from 'preact'
import type { GroundData, Water } from './decode-ground.ts'
import { hundredths } from './hundredths.ts'
import { Shape } from './shape.tsx'
import { riverOpacity, riverWidth, waterOpacity } from './water-by-zoom.ts'

export interface InlandWaterProps {
  readonly data: Pick<GroundData, 'lakes' | 'rivers'>
  readonly zoom: number
  readonly path: (geometry: Geometry) => string
}

/**
 * Lakes and rivers at a zoom. Lines lie lowest and areas draw their edges before their fill (`paint-order` in `mapCss`), so that no line crosses the
 * mouth of a river or a lake.
 */
export function InlandWater({ data, zoom, path }: InlandWaterProps): VNode {
  const water = [...data.lakes.features, ...data.rivers.features]
  const fading = riverOpacity(zoom)
  const widths = fading === 0 ? [] : joined(water.filter(isLine), (rank) => riverWidth(rank, zoom), path)
  const opacities = joined(
    water.filter((feature) => !isLine(feature)),
    (rank) => waterOpacity(rank, zoom),
    path,
  )
  return (
    <>
      {widths.map(([width, d]) => (
        <Shape key={width} class="river" d={d} stroke-width={hundredths(width)} opacity={fading === 1 ? undefined : hundredths(fading)} />
      ))}
      {opacities.map(([opacity, d]) => (
        <Shape key={opacity} class="inland-water" d={d} opacity={opacity === 1 ? undefined : hundredths(opacity)} />
      ))}
    </>
  )
}

type WaterFeature = Water['features'][number]

function isLine({ geometry: { type } }: WaterFeature): boolean {
  return type === 'LineString' || type === 'MultiLineString'
}

/** The features that show at all, as one path for each measure that their ranks give, the largest last. */
function joined(
  features: readonly WaterFeature[],
  measure: (rank: number) => number,
  path: InlandWaterProps['path'],
): [measure: number, d: string][] {
  const paths = new Map<number, string>()
  for (const { geometry, properties } of features) {
    const value = measure(properties.rank)
    if (value > 0) paths.set(value, (paths.get(value) ?? '') + path(geometry))
  }
  return [...paths].sort(([a], [b]) => a - b)
}
