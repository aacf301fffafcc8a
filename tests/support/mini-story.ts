import { type Compilation, compile } from '../../src/compile/compile.ts'
import { type MemoryFiles, memoryEffects } from './memory-effects.ts'

/** Path of the story that `compileMini` compiles. */
export const MINI = '/stories/mini/story.md'

/** A story's front matter by line, each line one key, so that a test can replace one. */
const FRONT: Readonly<Record<string, string>> = {
  schema: 'dateline/1',
  title: 'A headline',
  dek: 'A sentence under it',
  lang: 'en',
  byline: '[A desk]',
  published: '2025-03-13',
  asOf: '2025-03-13',
  places: 'places.geojson',
  sources: '{ desk: { name: The desk, kind: report } }',
  layers: '{ rivers: { data: rivers.geojson, style: boundary }, lakes: { data: lakes.geojson, style: region } }',
  views: '{ wide: { bounds: [-10, -10, 10, 10] } }',
  claims: '{ held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: It is held } }',
}

/** Springfield and Shelbyville, 1 degree apart on the equator, a river along 0.5 degrees north, a lake. */
const FILES: MemoryFiles = {
  '/stories/mini/places.geojson': collection(
    point('springfield', 0, 0, 'Springfield'),
    point('shelbyville', 1, 0, 'Shelbyville'),
    point('far', 15, 15, 'Far'),
  ),
  '/stories/mini/rivers.geojson': collection(
    '{"type":"Feature","id":"nil","properties":{"name":"Nil"},"geometry":{"type":"LineString","coordinates":[[-5,0.5],[5,0.5]]}}',
    '{"type":"Feature","id":"west","properties":{},"geometry":{"type":"LineString","coordinates":[[-5,0.5],[-5,-5]]}}',
  ),
  '/stories/mini/lakes.geojson': collection(
    '{"type":"Feature","id":"blue","properties":{"name":"Blue"},"geometry":{"type":"Polygon","coordinates":[[[2,2],[3,2],[3,3],[2,3],[2,2]]]}}',
  ),
}

/** The front matter of the mini story with some keys replaced (or taken out, where the new value is undefined), between its hyphens. */
export function frontMatter(keys: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries({ ...FRONT, ...keys }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n`
}

/** Every layer shown, so that no warning comes. */
export const SHOWN = '```view\nuse: wide\nshow: [rivers, lakes]\n```\nText.\n'

/** Compiles a story of this file, with the places and layers of the mini story beside it. */
export function compileMini(story: string | Uint8Array, files: MemoryFiles = {}): Promise<Compilation> {
  return compile(MINI, memoryEffects({ ...FILES, ...files, [MINI]: story }))
}

/** Compiles the mini story's front matter with this text under it. */
export function compileText(text: string, keys: Readonly<Record<string, string | undefined>> = {}): Promise<Compilation> {
  return compileMini(`${frontMatter(keys)}\n${text}`)
}

/** Compiles a story whose layer `rivers`, or whose places, are this file. */
export function compileGeoJson(
  part: 'places' | 'layer',
  content: string | Uint8Array,
  framing = 'bounds: [-10, -10, 10, 10]',
): Promise<Compilation> {
  const path = part === 'places' ? '/stories/mini/places.geojson' : '/stories/mini/rivers.geojson'
  return compileMini(
    `${frontMatter({ views: undefined, claims: undefined })}\n\`\`\`view\n${framing}\nshow: [rivers, lakes]\n\`\`\`\nText.\n`,
    { [path]: content },
  )
}

export function collection(...features: string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`
}

export function point(id: string, lng: number, lat: number, name: string): string {
  return `{"type":"Feature","id":"${id}","properties":{"name":"${name}"},"geometry":{"type":"Point","coordinates":[${lng},${lat}]}}`
}
