import type { Location } from '../problems/problem.ts'
import type { FramingKeys } from '../schema/framing.ts'
import { isMap, type Path, type Yaml, type YamlValue } from '../yaml/yaml.ts'

/** Keys that frame a view, and where in the story each stands. */
export interface Keys {
  readonly values: FramingKeys
  /** Whether the story gives another key that frames, with a value that has a mistake. */
  readonly isBroken: boolean
  at(path: Path): Location
}

const NAMES = ['fit', 'bounds', 'center', 'zoom', 'padding', 'minZoom', 'maxZoom'] as const

/** The framing keys of a map at a path of a YAML text. */
export function framingKeys(values: FramingKeys | undefined, yaml: Yaml, path: Path): Keys {
  const given = NAMES.flatMap((name) => (values?.[name] === undefined ? [] : [[name, values[name]]]))
  const raw = path.reduce<YamlValue | undefined>((map, key) => (isMap(map) ? map[key] : undefined), yaml.data)
  const isBroken = isMap(raw) && NAMES.some((name) => name in raw && values?.[name] === undefined)
  return { values: Object.fromEntries(given), isBroken, at: (below) => yaml.at([...path, ...below]) }
}

export function isEmpty({ values }: Keys): boolean {
  return Object.keys(values).length === 0
}

/**
 * Lays keys over others. A framing of another kind (fit, bounds, center and zoom) takes the place of the one below; everything else
 * stays until it is named.
 */
export function overlay(below: Keys, above: Keys): Keys {
  const { fit, bounds, center, zoom, ...rest } = below.values
  const a = above.values
  const camera = { ...(center === undefined ? {} : { center }), ...(zoom === undefined ? {} : { zoom }) }
  const isBox = a.fit !== undefined || a.bounds !== undefined
  const isCamera = a.center !== undefined || a.zoom !== undefined
  const kept = isBox
    ? {}
    : isCamera
      ? camera
      : { ...(fit === undefined ? {} : { fit }), ...(bounds === undefined ? {} : { bounds }), ...camera }
  return {
    values: { ...rest, ...kept, ...a },
    isBroken: below.isBroken || above.isBroken,
    at: (path) => (path[0] !== undefined && path[0] in a ? above.at(path) : below.at(path)),
  }
}
