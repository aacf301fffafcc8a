import * as v from 'valibot'
import { LIMITS } from '../story/limits.ts'
import type { Effects } from './effects.ts'
import { resolveData } from './geojson/resolve-data.ts'
import type { Location, Tell } from './problems/problem.ts'
import { CLAIMS, type ClaimEntry } from './schema/claim.ts'
import { decodeSource, type Source } from './text/source.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { under } from './yaml/under.ts'
import { validate } from './yaml/validate.ts'
import { isMap, type Yaml, type YamlValue } from './yaml/yaml.ts'

/** Claims of a story, and where they stand: in `yaml`, under `claims`. */
export interface DeclaredClaims {
  /** As far as they are valid. */
  readonly claims: Readonly<Record<string, ClaimEntry>>
  readonly yaml: Yaml
}

/** The file beside a story in which claims may stand by their names, as they do under `claims:` in the front matter. */
const NAME = 'claims.yaml'

/** Reads the claims beside a story; undefined where there is no such file. Tells of every mistake; of a file that cannot be read, no name is known. */
export async function readClaimsFile(storyFile: string, effects: Effects, tell: Tell): Promise<DeclaredClaims | undefined> {
  const found = await resolveData(NAME, storyFile, effects)
  if ('why' in found) {
    tell('path-outside', { file: storyFile, line: 1, column: 1 }, `'${NAME}' ${found.why}`)
    return unreadable({ file: storyFile, line: 1, column: 1 })
  }
  if (found.path === undefined) return undefined
  const start = { file: found.shown, line: 1, column: 1 }
  const source = await readSource(found.path, start, effects, tell)
  const read = source && parseYaml(source, 0, source.text.length, tell)
  if (read === undefined) return unreadable(start)
  const yaml = claimsOf(read, tell)
  if (yaml === undefined) return unreadable(start)
  return { claims: validate(FILE, yaml, tell).claims ?? {}, yaml }
}

/**
 * The claims of the file under `claims`. Tells of a file that says so itself, as front matter does: else each of its claims would be taken for a key of one. Undefined
 * where there are others beside them.
 */
function claimsOf(read: Yaml, tell: Tell): Yaml | undefined {
  const { claims, ...others } = read.data
  if (claims !== null && !isMapOfMaps(claims)) return under('claims', read)
  tell('unknown-key', read.atKey(['claims']), `the line 'claims:' in ${NAME}`, CURE)
  if (claims === null) return under('claims', { ...read, data: Object.assign(Object.create(null), others) })
  return Object.keys(others).length === 0 ? read : undefined
}

const CURE = `Take the line out, and the spaces before the claims: in ${NAME} each begins a line with its own name.`

/** Claims by their names, that is, and not one claim that is called so. */
function isMapOfMaps(value: YamlValue | undefined): boolean {
  return isMap(value) && Object.values(value).every(isMap)
}

async function readSource(path: string, start: Location, effects: Effects, tell: Tell): Promise<Source | undefined> {
  const bytes = await effects.readFile(path, LIMITS.storyBytes)
  if (bytes === undefined) return void tell('file-missing', start, `'${NAME}' cannot be read`)
  if (bytes.length <= LIMITS.storyBytes) return decodeSource(start.file, bytes, tell)
  return void tell('file-too-big', start, `'${NAME}' is larger than ${LIMITS.storyBytes.toLocaleString('en')} bytes`)
}

function unreadable(start: Location): DeclaredClaims {
  return { claims: {}, yaml: { data: { claims: null }, at: () => start, atKey: () => start } }
}

const FILE = v.strictObject({ claims: v.optional(CLAIMS) })
