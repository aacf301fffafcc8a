import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

/**
 * The budgets of a build, measured on the built Kursk story. A failure says which file grew, by how much. Raising a budget needs a reason in the
 * commit that does it.
 */
const KB = 1024
const STORY = 'dist/kursk-ceasefire'

const gzip = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length
const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length

const asset = (name: RegExp): string => {
  const found = readdirSync('dist/assets').filter((file) => name.test(file))
  if (found.length !== 1) throw new Error(`expected one file like ${name} in dist/assets, found ${found.length}: run npm run build`)
  return join('dist/assets', found[0] ?? '')
}

/** The script of an entry and all that it imports at once. */
function atOnce(entry: string): string[] {
  const manifest = JSON.parse(readFileSync('build/viewer/.vite/manifest.json', 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >
  const found = manifest[entry]
  if (found === undefined) throw new Error(`the viewer's manifest has no ${entry}: run npm run build`)
  return [...new Set([join('dist', found.file), ...(found.imports ?? []).flatMap(atOnce)])]
}

/** Fails with the files and their shares when their sum is over the budget. */
function expectWithin(budget: number, files: readonly string[], size: (file: string) => number): void {
  const parts = files.map((file) => ({ file, bytes: size(file) }))
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0)
  const list = parts.map(({ file, bytes }) => `${file}: ${bytes}`).join('\n  ')
  expect(sum, `${sum} bytes, ${sum - budget} over the budget of ${budget}:\n  ${list}`).toBeLessThanOrEqual(budget)
}

describe('budgets', () => {
  test('JavaScript before the map: 14 KB gzip', () => expectWithin(14 * KB, atOnce('src/element/define.ts'), gzip))

  test('what readers can use, loaded after the first paint: 18 KB gzip, and 4 KB of style', () => {
    expectWithin(18 * KB, [asset(/^open-tools-.*\.js$/)], gzip)
    expectWithin(4 * KB, [asset(/^tools-.*\.css$/)], gzip)
  })

  test('HTML and CSS of the Kursk page: 30 KB brotli', () =>
    expectWithin(30 * KB, ['dist/index.html', asset(/^page-.*\.css$/), asset(/^shadow-.*\.css$/)], brotli))

  test('map chunk: MapLibre’s own size and 20 KB gzip', () => {
    const own = gzip('node_modules/maplibre-gl/dist/maplibre-gl.mjs') + gzip('node_modules/maplibre-gl/dist/maplibre-gl-shared.mjs')
    expectWithin(own + 20 * KB, [asset(/^live-map-.*\.js$/)], gzip)
  })

  test('code of another base map, for the stories that have one: 24 KB gzip', () =>
    expectWithin(24 * KB, [asset(/^own-base-.*\.js$/), asset(/^range-source-.*\.js$/)], gzip))

  test('the reader’s tools, after the first paint: 18 KB gzip, and 4 KB of style', () => {
    expectWithin(18 * KB, [asset(/^open-tools-.*\.js$/)], gzip)
    expectWithin(4 * KB, [asset(/^tools-.*\.css$/)], gzip)
  })

  test('a picture of the overview map: 12 KB brotli', () => {
    for (const file of readdirSync(join(STORY, 'overview'))) expectWithin(12 * KB, [join(STORY, 'overview', file)], brotli)
  })

  test('for readers who explore, all of the base map: 800 KB gzip, the same for all stories; its names: 60 KB', () => {
    expectWithin(800 * KB, [asset(/^base\.topo-.*\.json$/), asset(/^water\.topo-.*\.json$/)], gzip)
    expectWithin(60 * KB, [join(STORY, 'wider.json')], gzip)
  })

  test('base data before the first map: 60 KB brotli', () => expectWithin(60 * KB, [join(STORY, 'base-first.json')], brotli))

  test('all base data of the Kursk story: 220 KB brotli', () =>
    expectWithin(220 * KB, [join(STORY, 'base-first.json'), join(STORY, 'base-rest.json')], brotli))

  for (const file of readdirSync(join(STORY, 'maps'))) {
    test(`static map ${file}: 30 KB gzip`, () => expectWithin(30 * KB, [join(STORY, 'maps', file)], gzip))
  }

  test('what is measured is the build of now', () => {
    const built = statSync('dist/index.html').mtimeMs
    expect(built, 'dist is older than the viewer: run npm run build').toBeGreaterThanOrEqual(
      statSync('build/viewer/.vite/manifest.json').mtimeMs,
    )
  })
})
