import area from '@turf/area'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection } from 'topojson-specification'
import { significance } from '../../src/compile/cut/significance.ts'
import { borderZones } from './border-zones.ts'
import { baseAreas, keepsOverlap, transfers } from './disputes.ts'
import { readPackageJson } from './fetch.ts'
import { runMapshaper } from './mapshaper.ts'
import { simplify } from './simplify.ts'
import { sourceTolerance } from './zones.ts'

export interface Country {
  /** ISO 3166-1 alpha-3, and XKX for Kosovo, as the source has it. */
  readonly A3: string
}

/** Just outside the Mercator square: no map has to draw the pole, which lies infinitely far south on it. */
const SOUTH_END = -85.06

const SLIVER = '20000m2' // what the two sources and the cuts leave between countries, and islets that no map of ours can show
const GAP = '100m' // the hole that a sliver leaves goes to the neighbour with the longest edge

/** The countries of the world, none over another, thinned to `sourceTolerance`, with the border of 2026 in the patch box. */
export async function worldCountries(): Promise<Feature<Geometry, Country>[]> {
  const source = readPackageJson<FeatureCollection<Geometry, Country>>('@geo-maps/countries-coastline-10m', 'map.geo.json')
  const countries = await decided(thin(source))
  const land = countries.filter(({ properties }) => ['UKR', 'RUS', 'BLR'].includes(properties.A3))
  const patch = await runMapshaper<Country>('-i zones.json -clip land.json -o out.json', { zones: await borderZones(), land })
  const first = await transferred(countries)
  const last = transfers.filter(({ from }) => from === '').map(({ to, area: ring }) => polygon(to, ring))
  return runMapshaper<Country>(
    `-i parts.json -clip bbox=-180,${SOUTH_END},180,90 -clean overlap-rule=min-id -dissolve A3 ` +
      `-filter-islands min-area=${SLIVER} -clean gap-width=${GAP} -o out.json`,
    { parts: [...patch, ...first, ...smallestFirst(countries), ...last, ...baseAreas()] },
  )
}

/** Thins the source along shared lines, so that neighbours stay neighbours. */
function thin(source: FeatureCollection<Geometry, Country>): Feature<Geometry, Country>[] {
  const whole = topology({ countries: source })
  const thinned = simplify(whole, significance(whole), sourceTolerance)
  return feature(thinned, thinned.objects['countries'] as GeometryCollection<Country>).features
}

/** The overlaps that `keepsOverlap` decides, taken from the other. */
async function decided(countries: readonly Feature<Geometry, Country>[]): Promise<Feature<Geometry, Country>[]> {
  const of = (A3: string) => countries.filter(({ properties }) => properties.A3 === A3)
  const rest = countries.filter(({ properties }) => keepsOverlap.every(([, other]) => other !== properties.A3))
  const less = keepsOverlap.map(([keeper, other]) =>
    runMapshaper<Country>('-i other.json -erase keeper.json -o out.json', { other: of(other), keeper: of(keeper) }),
  )
  return [...rest, ...(await Promise.all(less)).flat()]
}

/** Every piece of land by itself, the smallest first; of two that are alike (France's Mayotte and Mayotte) the smaller country's. */
function smallestFirst(countries: readonly Feature<Geometry, Country>[]): Feature<Geometry, Country>[] {
  const pieces = countries.flatMap((country) => {
    const { geometry, properties } = country
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
    return polygons.map((coordinates) => {
      const piece: Feature<Geometry, Country> = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }
      return { piece, size: area(piece), whole: area(country) }
    })
  })
  return pieces.sort((a, b) => a.size - b.size || a.whole - b.whole).map(({ piece }) => piece)
}

/** What the source gives to one country and the UN to another, cut from the former. */
async function transferred(countries: readonly Feature<Geometry, Country>[]): Promise<Feature<Geometry, Country>[]> {
  const cuts = transfers
    .filter(({ from }) => from !== '')
    .map(({ from, to, area: ring }) =>
      runMapshaper<Country>('-i area.json -clip loser.json -o out.json', {
        area: [polygon(to, ring)],
        loser: countries.filter(({ properties }) => properties.A3 === from),
      }),
    )
  return (await Promise.all(cuts)).flat()
}

function polygon(A3: string, ring: readonly (readonly [number, number])[]): Feature<Geometry, Country> {
  return { type: 'Feature', properties: { A3 }, geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] } }
}
