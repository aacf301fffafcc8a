import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Location, Tell } from '../problems/problem.ts'
import type { YamlMap, YamlValue } from './yaml.ts'

/** Names that have a meaning of their own in JavaScript objects, in browsers, or in MapLibre. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])

/**
 * Plain data of a parsed YAML map. Tells of aliases, keys that stand twice, reserved keys and keys that are not text, and leaves them out.
 *
 * @param at where a node stands
 */
export function readData(map: YAMLMap, at: (node: unknown) => Location, tell: Tell): YamlMap {
  const data: YamlMap = Object.create(null)
  for (const { key, value } of map.items) {
    const name = isScalar(key) && key.value !== null ? String(key.value) : undefined
    if (name === undefined) tell('wrong-type', at(key), 'a key must be a word')
    else if (name in data) tell('duplicate-key', at(key), `the key '${name}' stands here a second time`)
    else if (RESERVED.has(name)) tell('reserved-name', at(key), `'${name}' cannot be a name`)
    else data[name] = read(value, at, tell)
  }
  return data
}

function read(node: unknown, at: (node: unknown) => Location, tell: Tell): YamlValue {
  if (isMap(node)) return readData(node, at, tell)
  if (isSeq(node)) return node.items.map((item) => read(item, at, tell))
  if (isAlias(node)) {
    tell('yaml-alias', at(node), `the alias *${node.source}`)
    return null
  }
  if (isScalar(node) && node.type === 'PLAIN' && /^[^\s#!]/.test(node.comment ?? '')) {
    const [word] = (node.comment ?? '').split(/\s/)
    tell('yaml-cut-off', at(node), `the value ends before #${word}`)
  }
  const value = isScalar(node) ? node.value : null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
