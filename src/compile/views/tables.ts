import { isMap, type Yaml } from '../yaml/yaml.ts'

export function entries<T>(record: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(record ?? {}))
}

/** The names under a key whose things were left out because of mistakes. */
export function brokenIn(key: string, valid: Readonly<Record<string, unknown>> | undefined, yaml: Yaml): ReadonlySet<string> | 'all' {
  const raw = yaml.data[key]
  if (raw === undefined) return new Set()
  if (!isMap(raw)) return 'all'
  return new Set(Object.keys(raw).filter((name) => valid === undefined || !Object.hasOwn(valid, name)))
}
