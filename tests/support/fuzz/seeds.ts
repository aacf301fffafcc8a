import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { collection } from '../mini-story.ts'
import { jsonTreeOf, type Tree, treeOf } from './tree.ts'

/** A story in the parts that a fuzzer changes. */
export interface FuzzStory {
  readonly name: string
  readonly front: Tree
  readonly blocks: readonly Block[]
  /** GeoJSON by path, as `places:` and `layers:` name it. */
  readonly files: Readonly<Record<string, Tree>>
}

/** A block of the text as it is written, or the keys of a view block. */
export type Block = { readonly text: string } | { readonly view: Tree }

/** The stories that the fuzzer starts from. The shapes of the first are boxes: what a fuzzer does is as good on them, and quicker. */
export function seeds(): FuzzStory[] {
  const readme = readFileSync('README.md', 'utf8')
  const example = (fence: RegExp): string => (fence.exec(readme)?.[1] ?? '').replace(/^ {3}/gm, '')
  return [
    storyOf('kursk', readFileSync('stories/kursk-ceasefire/story.md', 'utf8'), {
      '@geodata/kursk-border/places.geojson': readFileSync('geodata/kursk-border/places.geojson', 'utf8'),
      '@geodata/kursk-border/regions.geojson': collection(box('kursk', 35), box('sumy', 33)),
      '@geodata/kursk-border/border.geojson': collection(line('west', 33), line('kursk-sumy', 34), line('east', 35)),
    }),
    onDisk('tests/story/input/every-key.md', ['data/places.geojson', 'data/provinces.geojson', 'data/river.geojson']),
    onDisk('tests/fixtures/storm/story.md', ['places.geojson', 'track.geojson']),
    storyOf('readme', example(/````markdown\n([\s\S]*?) {3}````/), { 'places.geojson': example(/```json\n([\s\S]*?) {3}```/) }),
  ]
}

function onDisk(file: string, files: readonly string[]): FuzzStory {
  const read = (path: string): string => readFileSync(join(dirname(file), path), 'utf8')
  return storyOf(file, readFileSync(file, 'utf8'), Object.fromEntries(files.map((path) => [path, read(path)])))
}

function storyOf(name: string, story: string, files: Readonly<Record<string, string>>): FuzzStory {
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(story) ?? []
  const blocks = fromMarkdown(text).children.map((node): Block => {
    if (node.type === 'code' && node.lang === 'view') return { view: treeOf(node.value) }
    return { text: text.slice(node.position?.start.offset, node.position?.end.offset) }
  })
  const trees = Object.entries(files).map(([path, content]): [string, Tree] => [path, jsonTreeOf(content)])
  return { name, front: treeOf(front), blocks, files: Object.fromEntries(trees) }
}

function box(id: string, west: number): string {
  const ring = `[[${west},50],[${west + 2},50],[${west + 2},52],[${west},52],[${west},50]]`
  return `{"type":"Feature","id":"${id}","properties":{"name":"${id}"},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`
}

function line(id: string, west: number): string {
  return `{"type":"Feature","id":"${id}","properties":{},"geometry":{"type":"LineString","coordinates":[[${west},51],[${west + 1},51.2]]}}`
}
