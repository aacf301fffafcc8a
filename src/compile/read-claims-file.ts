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
import type { Yaml } from './yaml/yaml.ts'

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
  const yaml = under('claims', read)
  return { claims: validate(FILE, yaml, tell).claims ?? {}, yaml }
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
