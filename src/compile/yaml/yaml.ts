import type { Location } from '../problems/problem.ts'

/** Keys of maps and indices of lists, from the top. */
export type Path = readonly (string | number)[]

/** Plain data: maps are objects without a prototype, so that no key has a meaning of its own. */
export type YamlValue = string | number | boolean | null | YamlValue[] | YamlMap
export interface YamlMap {
  [key: string]: YamlValue
}

/** A YAML map of a story, read, and how to say where in the file a part of it stands. */
export interface Yaml {
  readonly data: YamlMap
  /** The value at a path; where there is none, the nearest thing above it. */
  at(path: Path): Location
  /** The key that a path ends with; where there is none, as `at`. */
  atKey(path: Path): Location
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
