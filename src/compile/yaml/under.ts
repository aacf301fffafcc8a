import type { Path, Yaml, YamlMap } from './yaml.ts'

/** A YAML map as if it stood under a key of another one: what reads the whole, reads the part. */
export function under(key: string, { data, at, atKey }: Yaml): Yaml {
  const whole: YamlMap = Object.create(null)
  whole[key] = data
  const below = (path: Path): Path => path.slice(1)
  return { data: whole, at: (path) => at(below(path)), atKey: (path) => (path.length > 1 ? atKey(below(path)) : at([])) }
}
