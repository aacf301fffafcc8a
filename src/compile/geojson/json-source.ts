import { LIMITS } from '../../story/limits.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { jsonFault } from './json-fault.ts'
import { pointerOffsets, printPointer } from './pointer-offsets.ts'

export type JsonPath = readonly (string | number)[]

/** A JSON file that could be read, and how to say where in it something stands. */
export interface JsonSource {
  readonly data: unknown
  /** Where a path leads, or the nearest value above it where there is none. */
  at(path: JsonPath): Location
}

/** Parses a JSON file; tells where it breaks off, and where it is nested too deep for what reads it next. */
export function parseJson(source: Source, tell: Tell): JsonSource | undefined {
  const deep = tooDeepAt(source.text)
  if (deep !== undefined) {
    tell('nesting-too-deep', source.at(deep), `JSON nested more than ${LIMITS.nesting} deep`)
    return undefined
  }
  try {
    const data: unknown = JSON.parse(source.text)
    const find = pointerOffsets(source.text)
    return {
      data,
      at(path) {
        const { offset, depth } = find(path)
        return { ...source.at(offset), pointer: printPointer(path.slice(0, depth)) }
      },
    }
  } catch {
    const { offset, expected } = jsonFault(source.text) ?? { offset: 0, expected: 'JSON' }
    const isHtml = /^\s*</.test(source.text)
    tell('json-syntax', source.at(offset), isHtml ? 'this is HTML or XML, not JSON' : `this is not JSON: ${expected} is expected here`)
    return undefined
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d] as const

/** Offset of the first bracket of a JSON text that is nested past the limit. */
function tooDeepAt(json: string): number | undefined {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at)
    if (character === QUOTE) {
      for (at += 1; at < json.length && json.charCodeAt(at) !== QUOTE; at++) if (json.charCodeAt(at) === BACKSLASH) at++
    } else if (character === OPEN_LIST || character === OPEN_OBJECT) {
      depth++
      if (depth > LIMITS.nesting) return at
    } else if (character === CLOSE_LIST || character === CLOSE_OBJECT) depth--
  }
  return undefined
}

/** An object's own value under a key; undefined where `value` is no object or has no such key of its own. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
