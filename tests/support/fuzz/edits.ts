import fc from 'fast-check'
import type { Block, FuzzStory } from './seeds.ts'
import { edited, printYaml, type Tree, type TreeEdit } from './tree.ts'
import { JSON_KEYS, JSON_VALUES, NUMBERS, PLACES_ON_EARTH, TEXTS, YAML_KEYS, YAML_VALUES } from './words.ts'

/** One change of a story in its structure. Numbers choose among what it has, whatever that is. */
export type Edit =
  | { readonly part: 'front' | 'view' | 'file'; readonly which: number; readonly edit: TreeEdit }
  | {
      readonly part: 'blocks'
      readonly op: 'swap' | 'delete' | 'repeat' | 'move' | 'quote' | 'item' | 'text'
      readonly at: number
      readonly to: number
      readonly text: string
    }
  | { readonly part: 'coordinates'; readonly which: number; readonly at: number; readonly value: string }

const nat = fc.nat(100_000)

/** A change that no story is likely to survive. */
export function anyEdit(): fc.Arbitrary<Edit> {
  const ops = ['replace', 'replace', 'replace', 'delete', 'repeat', 'rename', 'copy', 'swap', 'list', 'map', 'deepen', 'empty'] as const
  const anyTreeEdit = (values: readonly string[], keys: readonly string[]): fc.Arbitrary<TreeEdit> =>
    fc.record({ op: fc.constantFrom(...ops), at: nat, from: nat, value: fc.constantFrom(...values), key: fc.constantFrom(...keys) })
  return fc.oneof(
    fc.record({ part: fc.constantFrom('front', 'view'), which: nat, edit: anyTreeEdit(YAML_VALUES, YAML_KEYS) }),
    fc.record({ part: fc.constant('file' as const), which: nat, edit: anyTreeEdit(JSON_VALUES, JSON_KEYS) }),
    fc.record({ part: fc.constant('coordinates' as const), which: nat, at: nat, value: fc.constantFrom(...NUMBERS) }),
    anyBlockEdit(['swap', 'delete', 'repeat', 'move', 'quote', 'item', 'text']),
  )
}

/** A change after which a story often still is one, so that what comes after the checks is tried, too. */
export function anyGentleEdit(): fc.Arbitrary<Edit> {
  const alike = fc.record({ op: fc.constant('alike' as const), at: nat, from: nat, value: fc.constant(''), key: fc.constant('') })
  return fc.oneof(
    fc.record({ part: fc.constantFrom('front', 'view', 'view', 'file'), which: nat, edit: alike }),
    fc.record({ part: fc.constant('coordinates' as const), which: nat, at: nat, value: fc.constantFrom(...PLACES_ON_EARTH) }),
    anyBlockEdit(['delete', 'move', 'swap', 'text']),
  )
}

type BlockEdit = Extract<Edit, { part: 'blocks' }>

function anyBlockEdit(ops: readonly BlockEdit['op'][]): fc.Arbitrary<BlockEdit> {
  return fc.record({ part: fc.constant('blocks'), op: fc.constantFrom(...ops), at: nat, to: nat, text: fc.constantFrom(...TEXTS) })
}

/** A story with one change in it. */
export function withEdit(story: FuzzStory, edit: Edit): FuzzStory {
  switch (edit.part) {
    case 'front':
      if (story.claims !== undefined && edit.which % 2 === 0) return { ...story, claims: edited(story.claims, edit.edit) }
      return { ...story, front: edited(story.front, edit.edit) }
    case 'view': {
      const views = story.blocks.flatMap((block, i) => ('view' in block ? [i] : []))
      const pool: Tree = { items: story.blocks.flatMap((block) => ('view' in block ? [block.view] : [])) }
      const index = views[edit.which % Math.max(1, views.length)]
      return {
        ...story,
        blocks: story.blocks.map((block, i) => (i === index && 'view' in block ? { view: edited(block.view, edit.edit, pool) } : block)),
      }
    }
    case 'file': {
      const path = Object.keys(story.files)[edit.which % Object.keys(story.files).length] ?? ''
      const tree = story.files[path]
      return tree === undefined ? story : { ...story, files: { ...story.files, [path]: edited(tree, edit.edit) } }
    }
    case 'coordinates': {
      const path = Object.keys(story.files)[edit.which % Object.keys(story.files).length] ?? ''
      const tree = story.files[path]
      return tree === undefined ? story : { ...story, files: { ...story.files, [path]: withNumber(tree, edit.at, edit.value) } }
    }
    case 'blocks':
      return { ...story, blocks: withBlocks(story.blocks, edit) }
  }
}

/** One of a file's numbers replaced. */
function withNumber(tree: Tree, at: number, value: string): Tree {
  let count = 0
  const visit = (node: Tree, change: (raw: string) => string): Tree => {
    if ('raw' in node) return /^-?\d/.test(node.raw) ? { raw: change(node.raw) } : node
    if ('items' in node) return { items: node.items.map((item) => visit(item, change)) }
    return { pairs: node.pairs.map(([key, below]) => [key, visit(below, change)]) }
  }
  visit(tree, (raw) => {
    count += 1
    return raw
  })
  let next = 0
  return visit(tree, (raw) => (next++ === at % Math.max(1, count) ? value : raw))
}

function withBlocks(blocks: readonly Block[], { op, at, to, text }: BlockEdit): readonly Block[] {
  if (blocks.length === 0) return [{ text }]
  const [i, j] = [at % blocks.length, to % blocks.length]
  const [a, b] = [blocks[i], blocks[j]]
  if (a === undefined || b === undefined) return blocks
  switch (op) {
    case 'swap':
      return blocks.with(i, b).with(j, a)
    case 'delete':
      return blocks.toSpliced(i, 1)
    case 'repeat':
      return blocks.toSpliced(j, 0, a)
    case 'move':
      return blocks.toSpliced(i, 1).toSpliced(j, 0, a)
    case 'quote':
    case 'item':
      return blocks.with(i, { text: indented(a, op === 'quote' ? ['> ', '> '] : ['- ', '  ']) })
    case 'text':
      return blocks.toSpliced(j, 0, { text })
  }
}

function indented(block: Block, [first, rest]: readonly [string, string]): string {
  const text = 'text' in block ? block.text : `\`\`\`view\n${printYaml(block.view, 2)}\n\`\`\``
  return first + text.replaceAll('\n', `\n${rest}`)
}
