import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { createReport } from '../../../src/compile/problems/report.ts'
import { type MapSources, readMapSources } from '../../../src/compile/read-map-sources.ts'
import { memoryEffects } from '../../support/memory-effects.ts'

const STORY = '/stories/one/story.md'

interface SourcesFile {
  chosen: string
  packages: Record<string, unknown>[]
}
const real = (): SourcesFile => JSON.parse(readFileSync('geodata/sources.json', 'utf8')) as SourcesFile

async function read(sources: string | undefined): Promise<{ read: MapSources | undefined; told: string[] }> {
  const report = createReport()
  const effects = memoryEffects({ '/geodata/sources.json': sources ?? { link: '/nowhere' } })
  const found = await readMapSources(STORY, effects, report.tell)
  return { read: found, told: report.problems().map(({ file, code, what, cure }) => [file, code, what, cure].join(' | ')) }
}

test('the built-in map names each of its sources once, with a licence to follow', async () => {
  const report = createReport()
  const found = await readMapSources(STORY, nodeEffects, report.tell)
  expect(report.problems()).toEqual([])
  expect(found?.derived).toMatch(/^\d{4}-\d\d-\d\d$/)
  const rows = (found?.sources ?? []).map(({ title, licence, licenceUrl }) => [title, licence, licenceUrl].join(' | '))
  expect(new Set(rows)).toEqual(
    new Set([
      'OpenStreetMap contributors | ODbL 1.0 | https://opendatacommons.org/licenses/odbl/1-0/',
      'Natural Earth | public domain | https://www.naturalearthdata.com/about/terms-of-use/',
      'Unicode CLDR | Unicode License v3 | https://www.unicode.org/license.txt',
      'World Data Bank II | public domain; GSHHG under LGPL 3 | https://www.gnu.org/licenses/lgpl-3.0.html',
      'GeoNames | CC BY 4.0 | https://creativecommons.org/licenses/by/4.0/',
    ]),
  )
  const states = (found?.sources ?? []).map(({ title, dataDate }) => `${title}, ${dataDate}`)
  expect(new Set(states).size).toBe(states.length)
})

test('packages that carry parts of one source are one source, used for both', async () => {
  const { packages } = real()
  const cldr = packages.filter(({ title }) => title === 'Unicode CLDR')
  expect(cldr.length).toBeGreaterThan(1)
  const { read: found } = await read(JSON.stringify(real()))
  const [source, ...more] = found?.sources.filter(({ title }) => title === 'Unicode CLDR') ?? []
  expect(more).toEqual([])
  for (const { usedFor } of cldr) expect(source?.usedFor).toContain(usedFor)
})

test('what readers are not told stays out', async () => {
  const { read: found } = await read(JSON.stringify(real()))
  for (const source of found?.sources ?? [])
    expect(Object.keys(source).sort()).toEqual(['dataDate', 'licence', 'licenceUrl', 'title', 'url', 'usedFor'])
})

test.each<[string, (file: SourcesFile) => unknown, string]>([
  ['a date that is none', (file) => ({ ...file, chosen: 'yesterday' }), 'chosen must be a day'],
  ['no packages', (file) => ({ ...file, packages: [] }), 'packages must be a list of sources'],
  ['a link that runs script', (file) => withFirst(file, { url: 'javascript:alert(1)' }), 'packages.0.url must be a web address'],
  ['a source without a licence', (file) => withFirst(file, { licence: '' }), 'packages.0.licence must be text'],
  ['something else', () => [], 'packages'],
])('%s is told with the place in the file', async (_, change, what) => {
  const { read: found, told } = await read(JSON.stringify(change(real())))
  expect(found).toBeUndefined()
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${STORY} | file-missing`)
  expect(told[0]).toContain(what)
  expect(told[0]).toContain('Install Dateline again.')
})

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['cut off', '{"chosen": "2026-'],
])('a list that is %s is told once', async (_, sources) => {
  const { read: found, told } = await read(sources)
  expect(found).toBeUndefined()
  expect(told).toHaveLength(1)
})

function withFirst(file: SourcesFile, change: Record<string, unknown>): SourcesFile {
  return { ...file, packages: file.packages.map((each, i) => (i === 0 ? { ...each, ...change } : each)) }
}
