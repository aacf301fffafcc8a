import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'

/** YAML or JSON as a fuzzer sees it: keys may stand twice, and a scalar is whatever is written. */
export type Tree = { readonly pairs: readonly Pair[] } | { readonly items: readonly Tree[] } | { readonly raw: string }
export type Pair = readonly [key: string, value: Tree]

/** Reads YAML, with scalars and keys as they are written. */
export function treeOf(yaml: string): Tree {
  const raw = (node: unknown): string => {
    const [start = 0, end = 0] = (node as Node | null)?.range ?? []
    return yaml.slice(start, end).trim()
  }
  const read = (node: unknown): Tree => {
    if (isMap(node)) return { pairs: node.items.map(({ key, value }): Pair => [raw(key), read(value)]) }
    if (isSeq(node)) return { items: node.items.map(read) }
    return { raw: isScalar(node) && node.type?.startsWith('BLOCK') === true ? JSON.stringify(node.value) : raw(node) }
  }
  return read(parseDocument(yaml).contents)
}

export function jsonTreeOf(json: string): Tree {
  const read = (value: unknown): Tree => {
    if (Array.isArray(value)) return { items: value.map(read) }
    if (typeof value !== 'object' || value === null) return { raw: JSON.stringify(value) }
    return { pairs: Object.entries(value).map(([key, below]): Pair => [JSON.stringify(key), read(below)]) }
  }
  return read(JSON.parse(json))
}

export function printJson(tree: Tree): string {
  if ('raw' in tree) return tree.raw
  if ('items' in tree) return `[${tree.items.map(printJson).join(',')}]`
  return `{${tree.pairs.map(([key, value]) => `${key}:${printJson(value)}`).join(',')}}`
}

/** YAML, by indentation down to a depth and in brackets below it. */
export function printYaml(tree: Tree, blockDepth: number, indent = ''): string {
  if (blockDepth === 0 || 'raw' in tree) return printFlow(tree)
  const below = (value: Tree): string => {
    const isBlock = blockDepth > 1 && !('raw' in value) && ('items' in value ? value.items : value.pairs).length > 0
    return isBlock ? `\n${printYaml(value, blockDepth - 1, `${indent}  `)}` : ` ${printFlow(value)}`
  }
  if ('items' in tree) return tree.items.map((item) => `${indent}-${below(item)}`).join('\n')
  return tree.pairs.map(([key, value]) => `${indent}${key}:${below(value)}`).join('\n')
}

function printFlow(tree: Tree): string {
  if ('raw' in tree) return tree.raw
  if ('items' in tree) return `[${tree.items.map(printFlow).join(', ')}]`
  return `{ ${tree.pairs.map(([key, value]) => `${key}: ${printFlow(value)}`).join(', ')} }`
}

/** One change of a tree. Numbers choose among what there is, whatever it is. */
export interface TreeEdit {
  readonly op: 'replace' | 'delete' | 'repeat' | 'rename' | 'copy' | 'swap' | 'list' | 'map' | 'deepen' | 'empty' | 'alike'
  readonly at: number
  readonly from: number
  /** What a value is replaced by, and a key. */
  readonly value: string
  readonly key: string
}

/**
 * A tree with one change in it.
 *
 * @param pool where a scalar of the same key is taken from
 */
export function edited(tree: Tree, edit: TreeEdit, pool = tree): Tree {
  const nodes = nodesOf(tree)
  const [at, from] = [edit.at % nodes.length, edit.from % nodes.length]
  const [target, source] = [nodes[at] ?? tree, nodes[from] ?? tree]
  switch (edit.op) {
    case 'replace':
      return withNode(tree, at, () => [{ raw: edit.value }])
    case 'delete':
      return withNode(tree, at, () => [])
    case 'repeat':
      return withNode(tree, at, (node) => [node, node])
    case 'rename':
      return withNode(tree, at, (node) => [node], edit.key)
    case 'copy':
      return withNode(tree, at, () => [source])
    case 'swap':
      return withNode(
        withNode(tree, Math.max(at, from), () => [at > from ? source : target]),
        Math.min(at, from),
        () => [at > from ? target : source],
      )
    case 'list':
      return withNode(tree, at, (node) => [{ items: [node] }])
    case 'map':
      return withNode(tree, at, (node) => [{ pairs: [[edit.key, node]] }])
    case 'deepen':
      return withNode(tree, at, (node) => [Array.from({ length: 120 }).reduce((inner: Tree) => ({ items: [inner] }), node)])
    case 'alike': {
      const scalars = nodes.flatMap((node, i) => ('raw' in node ? [i] : []))
      const index = scalars[edit.at % scalars.length] ?? 0
      const alike = scalarsIn(pool, keysOf(tree)[index] ?? '')
      return withNode(tree, index, (node) => [alike[edit.from % alike.length] ?? node])
    }
    case 'empty':
      return withNode(tree, at, (node) => ['pairs' in node ? { pairs: [] } : { items: [] }])
  }
}

/** All nodes, each before what is in it. */
function nodesOf(tree: Tree): Tree[] {
  const nodes: Tree[] = []
  const visit = (node: Tree): void => {
    nodes.push(node)
    if ('items' in node) for (const item of node.items) visit(item)
    if ('pairs' in node) for (const [, value] of node.pairs) visit(value)
  }
  visit(tree)
  return nodes
}

/** The key that each node stands under, in the order of `nodesOf`; of the items of a list, the list's. */
function keysOf(tree: Tree, key = ''): string[] {
  if ('items' in tree) return [key, ...tree.items.flatMap((item) => keysOf(item, key))]
  return 'raw' in tree ? [key] : [key, ...tree.pairs.flatMap(([name, value]) => keysOf(value, name))]
}

function scalarsIn(tree: Tree, key: string): Tree[] {
  const keys = keysOf(tree)
  return nodesOf(tree).filter((node, i) => 'raw' in node && keys[i] === key)
}

/** A tree with another node, none or several in the place of one, and with another key before it. The top is always one node. */
function withNode(tree: Tree, index: number, change: (node: Tree) => Tree[], key?: string): Tree {
  let next = 0
  const visit = (node: Tree): Tree[] => {
    const isHit = next++ === index
    if (isHit) {
      const made = change(node)
      next += nodesOf(node).length - 1
      return made
    }
    if ('items' in node) return [{ items: node.items.flatMap(visit) }]
    if ('raw' in node) return [node]
    const pairs = node.pairs.flatMap(([name, value]) => {
      const isRenamed = next === index && key !== undefined
      return visit(value).map((made): Pair => [isRenamed ? key : name, made])
    })
    return [{ pairs }]
  }
  return visit(tree)[0] ?? { pairs: [] }
}
