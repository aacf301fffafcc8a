import type { Location, Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { pointerOffset, printPointer } from './pointer-offset.ts'

export type JsonPath = readonly (string | number)[]

/** A JSON file that could be read, and how to say where in it something stands. */
export interface JsonSource {
  readonly data: unknown
  at(path: JsonPath): Location
}

/** Parses a JSON file; tells where it breaks off. */
export function parseJson(source: Source, tell: Tell): JsonSource | undefined {
  try {
    return {
      data: JSON.parse(source.text),
      at: (path) => ({ ...source.at(pointerOffset(source.text, path)), pointer: printPointer(path) }),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0)
    const isHtml = /^\s*</.test(source.text)
    tell('json-syntax', source.at(offset), isHtml ? 'this is HTML or XML, not JSON' : 'this is not JSON')
    return undefined
  }
}

/** An object's own value under a key; undefined where `value` is no object or has no such key of its own. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
