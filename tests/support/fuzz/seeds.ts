import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { collection } from '../mini-story.ts'
import { jsonTreeOf, type Tree, treeOf } from './tree.ts'

/** A story in the parts that a fuzzer changes. */
export interface FuzzStory {
  readonly name: string
  readonly front: Tree
  /** Of `claims.yaml`. */
  readonly claims?: Tree
  readonly blocks: readonly Block[]
  /** GeoJSON by path, as `places:` and `layers:` name it. */
  readonly files: Readonly<Record<string, Tree>>
}

/** A block of the text as it is written, or the keys of a view block. */
export type Block = { readonly text: string } | { readonly view: Tree }

/** The stories that the fuzzer starts from. The shapes of the first are boxes: what a fuzzer does is as good on them, and quicker. */
export function seeds(): FuzzStory[] {
  const everyKey = onDisk('tests/story/input/every-key.md', ['data/places.geojson', 'data/provinces.geojson', 'data/river.geojson'])
  return [
    storyOf('kursk', readFileSync('stories/kursk-ceasefire/story.md', 'utf8'), {
      '@geodata/kursk-border/places.geojson': readFileSync('geodata/kursk-border/places.geojson', 'utf8'),
      '@geodata/kursk-border/regions.geojson': collection(box('kursk', 35), box('sumy', 33)),
      '@geodata/kursk-border/border.geojson': collection(line('west', 33), line('kursk-sumy', 34), line('east', 35)),
    }),
    everyKey,
    withClaimsFile(everyKey),
    onDisk('tests/fixtures/storm/story.md', ['places.geojson', 'track.geojson']),
    onDisk('templates/story/story.md', ['places.geojson', 'crossing.geojson']),
  ]
}

/** The same story with its claims in a file beside it. */
function withClaimsFile(story: FuzzStory): FuzzStory {
  const pairs = 'pairs' in story.front ? story.front.pairs : []
  const claims = pairs.find(([key]) => key === 'claims')?.[1] ?? { pairs: [] }
  return { ...story, name: `${story.name} with claims.yaml`, front: { pairs: pairs.filter(([key]) => key !== 'claims') }, claims }
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
