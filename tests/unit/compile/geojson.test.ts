import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompiledStory } from '../../../src/compile/compile.ts'
import { jsonFault } from '../../../src/compile/geojson/json-fault.ts'
import { collection, compileGeoJson, point } from '../../support/mini-story.ts'

const feature = (geometry: string, rest = ''): string => `{"type":"Feature"${rest},"properties":{},"geometry":${geometry}}`
const line = '{"type":"LineString","coordinates":[[0,0],[1,1]]}'
const lineThrough = (...positions: string[]): string => feature(`{"type":"LineString","coordinates":[${positions.join(',')}]}`)
const polygon = (...rings: string[]): string => feature(`{"type":"Polygon","coordinates":[${rings.join(',')}]}`)
const multi = (coordinates: string): string => feature(`{"type":"MultiPolygon","coordinates":${coordinates}}`)

describe('RFC 7946: a mistake is told by its code and its pointer', () => {
  test.each<[string, string, string, string]>([
    ['no features', '{"type":"FeatureCollection"}', 'geojson-structure', ''],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'geojson-structure', '/features'],
    ['a single Feature', feature(line), 'geojson-structure', '/type'],
    ['a bare geometry', line, 'geojson-structure', '/type'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'geojson-structure', '/type'],
    ['an entry that is no Feature', collection(feature(line), line), 'geojson-structure', '/features/1'],
    ['a collection in a collection', collection(collection(feature(line))), 'geojson-structure', '/features/0'],
    ['a type with a capital less', collection(feature(line).replace('Feature', 'feature')), 'geojson-structure', '/features/0'],
    ['no geometry', collection('{"type":"Feature","properties":{}}'), 'geojson-structure', '/features/0'],
    ['no properties', collection(`{"type":"Feature","geometry":${line}}`), 'geojson-structure', '/features/0'],
    ['properties that are a list', collection(`{"type":"Feature","properties":[],"geometry":${line}}`), 'geojson-structure', '/features/0/properties'],
    ['a geometry that is a text', collection(feature('"POINT(0 0)"')), 'geojson-geometry', '/features/0/geometry'],
    ['an unknown geometry', collection(feature('{"type":"Circle","coordinates":[0,0]}')), 'geojson-geometry', '/features/0/geometry/type'],
    ['a GeometryCollection', collection(feature('{"type":"GeometryCollection","geometries":[]}')), 'geojson-geometry', '/features/0/geometry'],
    ['an id that is null', collection(feature(line, ',"id":null')), 'bad-id', '/features/0/id'],
    ['an id that is an object', collection(feature(line, ',"id":{}')), 'bad-id', '/features/0/id'],
    ['an id that is infinite', collection(feature(line, ',"id":1e400')), 'bad-id', '/features/0/id'],
    ['a number and a text that are one id', collection(feature(line, ',"id":1'), feature(line, ',"id":"1"')), 'duplicate-id', '/features/1/id'],
    ['coordinates that are null', collection(feature('{"type":"LineString","coordinates":null}')), 'geojson-structure', '/features/0/geometry/coordinates'],
    ['no coordinates', collection(feature('{"type":"LineString"}')), 'geojson-structure', '/features/0/geometry'],
    ['a line of one position', collection(lineThrough('[0,0]')), 'geojson-structure', '/features/0/geometry/coordinates'],
    ['a position of one number', collection(lineThrough('[0,0]', '[1]')), 'geojson-coordinates', '/features/0/geometry/coordinates/1'],
    ['an altitude that is a text', collection(lineThrough('[0,0]', '[1,1,"9 m"]')), 'geojson-coordinates', '/features/0/geometry/coordinates/1'],
    ['coordinates in metres', collection(lineThrough('[0,0]', '[3913575,6678077]')), 'geojson-coordinates', '/features/0/geometry/coordinates/1'],
    ['a polygon without rings', collection(polygon()), 'geojson-structure', '/features/0/geometry/coordinates'],
    ['a ring of three positions', collection(polygon('[[0,0],[1,0],[0,0]]')), 'geojson-structure', '/features/0/geometry/coordinates/0'],
    ['a ring that is not closed', collection(multi('[[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,2],[2,1],[1,2]]]]')), 'geojson-ring', '/features/0/geometry/coordinates/0/1'],
    ['a ring round a pole', collection(polygon('[[-120,80],[0,80],[120,80],[-120,80]]')), 'geojson-pole', '/features/0/geometry/coordinates'],
  ])('%s', async (_name, content, code, pointer) => {
    const { problems, result } = await compileGeoJson('layer', content)
    expect(problems.map((problem) => [problem.code, problem.pointer])).toContainEqual([code, pointer])
    expect(result).toBeUndefined()
  }) // biome-ignore format: a table

  test.each<[string, string]>([
    ['properties that are null', collection(`{"type":"Feature","properties":null,"geometry":${line}}`)],
    ['ids that are numbers', collection(feature(line, ',"id":0'), feature(line, ',"id":-1.5'))],
    ['altitudes and more', collection(lineThrough('[0,0,120]', '[1,1,-3.5,17]'))],
    ['boxes, right or wrong', `{"type":"FeatureCollection","bbox":"all","features":[${feature(line, ',"bbox":[0,0,1,1]')}]}`],
    ['members of somebody’s own', `{"type":"FeatureCollection","name":"x","generator":{},"features":[${feature(line, ',"when":{}')}]}`],
    ['a hole that runs clockwise', collection(polygon('[[0,0],[9,0],[9,9],[0,9],[0,0]]', '[[1,1],[1,2],[2,2],[1,1]]'))],
    ['a polygon cut at the antimeridian', collection(multi('[[[[179,0],[180,0],[180,1],[179,0]]],[[[-180,0],[-179,0],[-180,1],[-180,0]]]]'))],
    ['the poles', collection(lineThrough('[-180,-90]', '[0,0]', '[180,90]'))],
  ])('%s are no mistake', async (_name, content) => {
    const { problems, result } = await compileGeoJson('layer', content)
    expect(problems).toEqual([])
    expect(result).toBeDefined()
  }) // biome-ignore format: a table

  test('all mistakes of a file come in one run, in the order in which they stand', async () => {
    const content = collection(
      feature(line, ',"id":"a b"'),
      lineThrough('[0,0]', '[0,91]', '[200,0]'),
      polygon('[[0,0],[1,0],[1,1],[0,1]]', '[[0,0],[1,1]]'),
      feature('{"type":"Blob"}'),
    )
    const { problems } = await compileGeoJson('layer', content)
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['bad-id', '/features/0/id'],
      ['geojson-coordinates', '/features/1/geometry/coordinates/1'],
      ['geojson-coordinates', '/features/1/geometry/coordinates/2'],
      ['geojson-ring', '/features/2/geometry/coordinates/0'],
      ['geojson-structure', '/features/2/geometry/coordinates/1'],
      ['geojson-geometry', '/features/3/geometry/type'],
    ])
  })

  test('2,000 mistakes of one kind leave the others to be seen: the first 20, and how many more there are', async () => {
    const bad = Array.from({ length: 2_000 }, (_, i) => `[0,${100 + i}]`)
    const content = collection(lineThrough(...bad), feature(line, ',"id":"a b"')).replaceAll('],', '],\n')
    const { problems } = await compileGeoJson('layer', content)
    expect(problems.filter(({ code }) => code === 'bad-id')).toHaveLength(1)
    const told = problems.filter(({ code }) => code === 'geojson-coordinates')
    expect(told.map(({ pointer }) => pointer)).toEqual(Array.from({ length: 21 }, (_, i) => `/features/0/geometry/coordinates/${i}`))
    expect(told.at(-1)?.what).toBe('1,980 more of this kind in this file, from here on')
    expect(told.map(({ line }) => line)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
  })

  test.each([
    [199, 'Write -161, which'],
    [-181.5, 'Write 178.5, which'],
    [400, 'Correct the numbers'],
  ])('longitude %d: what to write instead', async (lng, cure) => {
    const { problems } = await compileGeoJson('layer', collection(lineThrough('[0,0]', `[${lng},0]`)))
    expect(problems[0]?.cure).toContain(cure)
  })
})

describe('what is mended in a file is noted once, and the story is built', () => {
  const box = (at: number): string => `[[${at},0],[${at},1],[${at + 1},1],[${at + 1},0],[${at},0]]`

  test('rings that ran the wrong way round', async () => {
    const { problems, result } = await compileGeoJson('layer', collection(feature(line), polygon(box(0)), polygon(box(4)), polygon(box(8))))
    expect(problems).toMatchObject([
      { severity: 'note', code: 'geojson-winding', what: '3 rings ran the wrong way round', pointer: '/features/1/geometry/coordinates/0' },
    ])
    expect(result).toBeDefined()
  })

  test('readers get the same map of a ring whatever way it ran', async () => {
    const [wrong, right] = [box(2), JSON.stringify((JSON.parse(box(2)) as unknown[]).reverse())]
    const [a, b] = await Promise.all([wrong, right].map((ring) => compileGeoJson('layer', collection(polygon(ring)))))
    const ring = (compiled: CompiledStory | undefined): unknown[] => layerLines(compiled).flatMap((arc) => arc.slice().sort())
    expect(ring(a?.result)).toEqual(ring(b?.result))
  })

  test('shapes across the antimeridian', async () => {
    const crossing = [lineThrough('[179,0]', '[-179,1]'), polygon('[[178,0],[-178,0],[-178,4],[178,4],[178,0]]')]
    const { problems, result } = await compileGeoJson('layer', collection(...crossing))
    expect(problems).toMatchObject([
      { severity: 'note', code: 'geojson-antimeridian', what: '2 lines or polygons cross the antimeridian', pointer: '/features/0/geometry/coordinates' },
    ])
    expect(result).toBeDefined()
  }) // biome-ignore format: long

  test('a view of a shape across the antimeridian frames it across', async () => {
    const { result } = await compileGeoJson('layer', collection(lineThrough('[179,0]', '[-179,1]')), 'fit: ["layer:rivers"]')
    expect(result?.story.framings[0]?.wide).toMatchObject({ bounds: { west: 179, east: 181, south: 0, north: 1 } })
  })

  test('lines and rings without extent', async () => {
    const { problems, result } = await compileGeoJson('layer', collection(feature(line), lineThrough('[1,1]', '[1,1]')))
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['geojson-unlocated', 'warning'],
      ['geojson-flat', 'note'],
    ])
    expect(result?.story.layers[0]?.features).toEqual(['feature-1'])
  })

  test('a feature without a place is left out, and a layer of nothing else is empty', async () => {
    const some = await compileGeoJson('layer', collection(feature('null'), feature(line, ',"id":"a"')))
    expect(some.problems).toMatchObject([{ severity: 'warning', code: 'geojson-unlocated', pointer: '/features/0/geometry' }])
    expect(some.result?.story.layers[0]?.features).toEqual(['a'])
    const none = await compileGeoJson('layer', collection(feature('null')))
    expect(none.problems.map(({ code }) => code)).toContain('geojson-empty')
  })

  test('members in the wrong place', async () => {
    const { problems } = await compileGeoJson('layer', `{"properties":{},${collection(feature(line, ',"features":[]')).slice(1)}`)
    expect(problems).toMatchObject([{ severity: 'note', code: 'geojson-ignored', pointer: '/properties' }])
    expect(problems[0]?.what).toContain('2 members')
  })
})

describe('what reaches readers', () => {
  const HOSTILE =
    '"constructor":1,"hasOwnProperty":2,"__proto__":{"polluted":true},"toString":3,"<img src=x onerror=alert(1)>":"<script>","kind":"x","type":"y","arcs":[1]'

  test('are numbers for ids, and none but the keys that a story has', async () => {
    const name = '"name":{"en":"Nil","constructor":"polluted","__proto__":"polluted"}'
    const shape = `{"type":"Feature","id":"nil","properties":{${HOSTILE},${name}},"geometry":${line}}`
    const place = point('springfield', 0, 0, 'Springfield').replace(
      '"properties":{',
      `"properties":{${HOSTILE.replace('"kind":"x",', '')},`,
    )
    const layer = await compileGeoJson('layer', collection(shape))
    const places = await compileGeoJson('places', collection(place))
    for (const { problems, result } of [layer, places]) {
      expect(problems).toEqual([])
      if (result === undefined) throw new Error('nothing was compiled')
      expect(keysOf(result.story).filter((key) => !STORY_KEYS.has(key))).toEqual([])
      for (const base of [result.base.first, result.base.rest]) {
        expect(keysOf({ ...base, objects: Object.values(base.objects) }).filter((key) => !TOPOLOGY_KEYS.has(key))).toEqual([])
        for (const [id, object] of Object.entries(base.objects)) {
          if (!id.startsWith('layer:') || object.type !== 'GeometryCollection') continue
          expect(object.geometries.map((geometry) => geometry.id)).toEqual(object.geometries.map((_, i) => i + 1))
        }
      }
      expect(JSON.stringify([result.story, result.base])).not.toMatch(/polluted|script|onerror|hasOwnProperty/)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('jsonFault', () => {
  test.each<[string, number, string]>([
    ['', 0, 'a value'],
    ['{"a": [1, 2', 11, 'a comma or ]'],
    ['{"a": 1,}', 8, 'a key in double quotation marks'],
    ['[1, 2,]', 6, 'a value'],
    ["{'a': 1}", 1, 'a key in double quotation marks or }'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a": NaN}', 6, 'a value'],
    ['{"a": 1} x', 9, 'the end of the file'],
    ['["a\nb"]', 1, 'a value or ]'],
    ['[01]', 1, 'a value or ]'],
  ])('%j', (text, offset, expected) => {
    expect(jsonFault(text)).toEqual({ offset, expected })
  })

  test('is found in a text if and only if it is no JSON', () => {
    const tokens = ['{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '.5', 'e9', 'true', 'nul', ' ', '\n', '\\', '\\u00e9', 'é', '\t']
    const near = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ...tokens), fc.nat(2))
    const edited = near.map(([json, at, token, cut]) => {
      const start = at % (json.length + 1)
      return json.slice(0, start) + token + json.slice(start + cut)
    })
    const heap = fc.array(fc.constantFrom(...tokens), { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(edited, heap), (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 3_000 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function layerLines(compiled: CompiledStory | undefined): number[][][] {
  return compiled?.base.rest.arcs ?? []
}

/** All keys of an object and of what is in it, but those of the maps by id. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => (BY_ID.has(key) ? [key] : [key, ...keysOf(below)]))
}

const BY_ID: ReadonlySet<string> = new Set(['layers', 'drawn'])

const STORY_KEYS: ReadonlySet<string> = new Set(
  `schema slug lang title timeZone asOf chapters steps framings places layers claims areaLabels basePlaces base basemap boundaryPolicy claimedGround credits
  id chapter framing motion gap drawn highlights alt map wide narrow kind bounds padding minZoom maxZoom center zoom west south east north at label
  text width room from first rest presets wider overviews overview file`.split(/\s+/),
)

const TOPOLOGY_KEYS: ReadonlySet<string> = new Set(
  'type objects arcs transform scale translate bbox geometries id properties country rank'.split(' '),
)
