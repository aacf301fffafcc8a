import { meshArcs } from 'topojson-client'
import type { GeometryCollection, LineString, MultiLineString, Topology } from 'topojson-specification'
import type { Names } from './country-names.ts'
import type { Region } from './mosaic.ts'

/**
 * The land border of Russia and Ukraine, made of the very arcs that a Russian and a Ukrainian region share: three features, by the
 * Russian region: Bryansk (`west`), Kursk (`kursk-sumy`), all others (`east`, down to the Sea of Azov). Water parts Crimea from
 * Russia, so the strait gives no line.
 */
export function borderLines(mosaic: Topology): GeometryCollection<{ name: Names }> {
  const oblasts = mosaic.objects['oblasts'] as GeometryCollection<Region>
  const geometries = stretches.map(({ id, has, name }) => {
    const arcs = sharedArcs(mosaic, oblasts, has)
    if (arcs.length === 0)
      throw new Error(`The border has no stretch "${id}": no Russian and Ukrainian region share an arc. Look at oblast-faces.ts.`)
    const [only] = arcs
    const properties = { name }
    return only !== undefined && arcs.length === 1
      ? ({ type: 'LineString', id, properties, arcs: only } satisfies LineString<{ name: Names }>)
      : ({ type: 'MultiLineString', id, properties, arcs } satisfies MultiLineString<{ name: Names }>)
  })
  return { type: 'GeometryCollection', geometries }
}

const stretches: readonly { id: string; has: (russian: string) => boolean; name: Names }[] = [
  {
    id: 'west',
    has: (russian) => russian === 'RU-BRY',
    name: {
      en: 'Russia–Ukraine border, western stretch',
      ru: 'Российско-украинская граница, западный участок',
      uk: 'Українсько-російський кордон, західна ділянка',
    },
  },
  {
    id: 'kursk-sumy',
    has: (russian) => russian === 'RU-KRS',
    name: {
      en: 'Russia–Ukraine border, Kursk–Sumy stretch',
      ru: 'Российско-украинская граница между Курской и Сумской областями',
      uk: 'Українсько-російський кордон між Сумською та Курською областями',
    },
  },
  {
    id: 'east',
    has: (russian) => russian !== 'RU-BRY' && russian !== 'RU-KRS',
    name: {
      en: 'Russia–Ukraine border, eastern stretch',
      ru: 'Российско-украинская граница, восточный участок',
      uk: 'Українсько-російський кордон, східна ділянка',
    },
  },
]

function sharedArcs(mosaic: Topology, oblasts: GeometryCollection<Region>, has: (russian: string) => boolean): number[][] {
  const code = (object: unknown) => (object as { properties: Region }).properties.oblast
  return meshArcs(mosaic, oblasts, (a, b) => {
    const [russian, ukrainian] = [code(a), code(b)].sort()
    return (russian?.startsWith('RU-') ?? false) && (ukrainian?.startsWith('UA-') ?? false) && has(russian ?? '')
  }).arcs
}
