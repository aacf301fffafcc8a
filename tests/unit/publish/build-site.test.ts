import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompiledStory } from '../../../src/compile/compile.ts'
import { buildSite } from '../../../src/publish/build-site.ts'
import { renderStory } from '../../../src/publish/render-story.ts'
import { SiteError } from '../../../src/publish/site-error.ts'
import { viewerFiles } from '../../../src/publish/viewer-files.ts'
import { compileText } from '../../support/mini-story.ts'

let folder = ''
let viewer = ''
let older: CompiledStory
let newer: CompiledStory

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-site-'))
  viewer = join(folder, 'viewer')
  const entries = ['src/element/define.ts', 'src/view/styles/page.css', 'src/view/styles/shadow.css']
  await mkdir(join(viewer, '.vite'), { recursive: true })
  await mkdir(join(viewer, 'assets'))
  await writeFile(
    join(viewer, '.vite', 'manifest.json'),
    JSON.stringify(Object.fromEntries(entries.map((entry, i) => [entry, { file: `assets/${i}` }]))),
  )
  for (const i of entries.keys()) await writeFile(join(viewer, 'assets', String(i)), `file ${i}`)
  older = await story('older', '2025-01-01')
  newer = await story('newer', '2025-02-01')
})
afterAll(() => rm(folder, { recursive: true }))

async function story(slug: string, published: string, text = 'Here is [Springfield](place:springfield).'): Promise<CompiledStory> {
  const { result } = await compileText(text, { published })
  if (result === undefined) throw new Error('the story has errors')
  return { ...result, story: { ...result.story, slug } }
}

const build = async (name: string, base?: string): Promise<(path: string) => Promise<string>> => {
  await buildSite([older, newer], { out: join(folder, name), viewer, base })
  return (path) => readFile(join(folder, name, path), 'utf8')
}
const canonical = (html: string): string | undefined => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]

test('a site holds the viewer without its manifest, the schemas, the stories, and the newest at its root', async () => {
  const read = await build('plain')
  const names = await readdir(join(folder, 'plain'))
  expect(names.sort()).toEqual(['.dateline-build', 'assets', 'index.html', 'newer', 'older', 'schema'])
  expect(await readdir(join(folder, 'plain', 'schema'))).toEqual(['claims-1.json', 'story-1.json', 'view-1.json'])
  expect(await read('assets/1')).toBe('file 1')
  expect(await read('index.html')).toContain('src="newer/story.json"')
  expect(await read('newer/index.html')).toContain('src="story.json"')
})

test('the files of a story are those that renderStory gives', async () => {
  await build('same')
  const page = { path: 'index.html', viewer: await viewerFiles(viewer), toRoot: '../', toStory: '' }
  const files = await renderStory(older, { pages: [page] })
  const written = (await readdir(join(folder, 'same', 'older'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(written).toHaveLength(files.length)
  for (const file of files)
    expect(await readFile(join(folder, 'same', 'older', file.path), 'utf8')).toBe('content' in file ? file.content : undefined)
})

test('with its address, each page says which is its own: the one at the root is that of its story', async () => {
  const read = await build('at-home', 'https://example.org/maps/')
  expect(canonical(await read('older/index.html'))).toBe('https://example.org/maps/older/')
  expect(canonical(await read('newer/index.html'))).toBe('https://example.org/maps/newer/')
  expect(canonical(await read('index.html'))).toBe('https://example.org/maps/newer/')
  expect(JSON.parse(await read('schema/view-1.json'))).toHaveProperty('$id', 'https://example.org/maps/schema/view-1.json')
})

test('without its address, no page says where it is', async () => {
  const read = await build('somewhere')
  for (const path of ['index.html', 'older/index.html']) expect(canonical(await read(path))).toBeUndefined()
  expect(await read('schema/view-1.json')).not.toContain('$id')
})

test('tells before each story which one it is, and of a long one how many of its maps are drawn', async () => {
  const told: string[] = []
  const onStory = (number: number, { story }: CompiledStory, maps: number): void => void told.push(`${number} ${story.slug} ${maps}`)
  const steps = Array.from({ length: 201 }, (_, i) => `Here is [Springfield](place:springfield), ${i}.\n\n`)
  const long = await story('long', '2025-01-15', steps.join(''))
  await buildSite([older, long, newer], { out: join(folder, 'told'), viewer, onStory })
  expect(told).toEqual(['1 older 0', '2 long 0', '2 long 100', '2 long 200', '3 newer 0'])
})

test('a viewer that is not built can be put right by whoever builds', async () => {
  await expect(buildSite([older], { out: join(folder, 'none'), viewer: folder })).rejects.toThrow(SiteError)
})
