import { nearest } from '../problems/nearest.ts'
import type { Tell } from '../problems/problem.ts'
import { isMap, type Path, type Yaml, type YamlMap, type YamlValue } from './yaml.ts'

/** As much of a valibot schema as says which keys there are. */
export interface KeyedSchema {
  readonly type: string
  readonly entries?: Readonly<Record<string, unknown>>
  readonly wrapped?: unknown
  readonly item?: unknown
  readonly value?: unknown
  readonly options?: readonly unknown[]
}

/**
 * Tells of every key that a schema does not have, at any depth, and takes it out of `data`. (Valibot itself stops at the first in
 * each map.)
 *
 * @returns the keys that were probably meant, with the way to them, joined by points
 */
export function tellUnknownKeys(schema: KeyedSchema, data: YamlMap, yaml: Yaml, tell: Tell): ReadonlySet<string> {
  const meant = new Set<string>()
  visit(schema, data, [], (map, key, path, known) => {
    const near = nearest(key, known)
    const list = known.length <= 12 ? `: there are ${known.join(', ')}` : ''
    tell('unknown-key', yaml.atKey([...path, key]), `unknown key '${key}'${near === undefined ? list : `: did you mean '${near}'?`}`)
    if (near !== undefined) meant.add([...path, near].join('.'))
    delete map[key]
  })
  return meant
}

type OnUnknown = (map: YamlMap, key: string, path: Path, known: readonly string[]) => void

function visit(schema: unknown, value: YamlValue | undefined, path: Path, onUnknown: OnUnknown): void {
  const { type, entries, wrapped, item, value: entry, options } = schema as KeyedSchema
  if (wrapped !== undefined) visit(wrapped, value, path, onUnknown)
  else if (type === 'union') {
    const option = options?.find((o) => fits((o as KeyedSchema).type, value))
    if (option !== undefined) visit(option, value, path, onUnknown)
  } else if (Array.isArray(value)) {
    if (type === 'array') for (const [i, v] of value.entries()) visit(item, v, [...path, i], onUnknown)
  } else if (isMap(value) && type === 'record') {
    for (const [key, v] of Object.entries(value)) visit(entry, v, [...path, key], onUnknown)
  } else if (isMap(value) && entries !== undefined) {
    for (const [key, v] of Object.entries(value)) {
      if (Object.hasOwn(entries, key)) visit(entries[key], v, [...path, key], onUnknown)
      else onUnknown(value, key, path, Object.keys(entries))
    }
  }
}

function fits(type: string, value: YamlValue | undefined): boolean {
  if (Array.isArray(value)) return type === 'array'
  return isMap(value) && (type === 'strict_object' || type === 'record')
}
