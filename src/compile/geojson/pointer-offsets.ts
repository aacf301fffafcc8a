import { skipSpace } from './skip-space.ts'

/** Where a value stands in a JSON text. */
export interface PointedAt {
  /** UTF-16 code units. */
  readonly offset: number
  /** How many parts of the path lead there; fewer than it has where the rest leads to nothing. */
  readonly depth: number
}

/**
 * Where the values of a valid JSON text stand: what a path of keys and indices leads to, or the nearest value above it where there is none.
 * Reads each list and object on the way once, however many of its members are asked for.
 */
export function pointerOffsets(json: string): (path: readonly (string | number)[]) => PointedAt {
  const known = new Map<number, Children>()
  const childrenAt = (offset: number): Children => {
    const children = known.get(offset) ?? readChildren(json, offset)
    known.set(offset, children)
    return children
  }
  return (path) => {
    let offset = skipSpace(json, 0)
    for (const [depth, part] of path.entries()) {
      const next = childrenAt(offset).get(part)
      if (next === undefined) return { offset, depth }
      offset = next
    }
    return { offset, depth: path.length }
  }
}

/** RFC 6901. */
export function printPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/** Offsets of the values of a list or an object, by index or key. */
type Children = ReadonlyMap<string | number, number>

/** None where the value is neither. Of keys that stand twice, the last counts, as in JSON.parse. */
function readChildren(json: string, from: number): Children {
  const children = new Map<string | number, number>()
  const isObject = json[from] === '{'
  if (!isObject && json[from] !== '[') return children
  let at = skipSpace(json, from + 1)
  for (let index = 0; at < json.length && json[at] !== '}' && json[at] !== ']'; index++) {
    let key: string | number = index
    if (isObject) {
      const end = endOfString(json, at)
      key = JSON.parse(json.slice(at, end)) as string
      at = skipSpace(json, skipSpace(json, end) + 1)
    }
    children.set(key, at)
    at = skipSpace(json, endOfValue(json, at))
    if (json[at] === ',') at = skipSpace(json, at + 1)
  }
  return children
}

function endOfString(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfValue(json: string, from: number): number {
  let depth = 0
  let at = from
  do {
    const character = json[at]
    if (character === '"') at = endOfString(json, at)
    else if (character === '{' || character === '[') {
      depth++
      at++
    } else if (character === '}' || character === ']') {
      depth--
      at++
    } else if (depth > 0) at++
    else while (at < json.length && !',]} \t\n\r'.includes(json[at] ?? '')) at++
  } while (depth > 0 && at < json.length)
  return at
}
