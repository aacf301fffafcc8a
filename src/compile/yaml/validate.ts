import * as v from 'valibot'
import type { Code } from '../problems/codes.ts'
import { nearest } from '../problems/nearest.ts'
import type { Tell } from '../problems/problem.ts'
import { ATTRIBUTION, CLAIM_MESSAGE } from '../schema/claim.ts'
import { tellUnknownKeys } from './unknown-keys.ts'
import type { Path, Yaml, YamlMap } from './yaml.ts'
import { isMap } from './yaml.ts'

type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>

/**
 * Checks a YAML map against a schema and tells of every mistake. What is valid comes back: keys with mistakes are left out, and of maps
 * of named things (`layers`, `claims`) only the things with mistakes.
 */
export function validate<S extends ObjectSchema>(schema: S, yaml: Yaml, tell: Tell): Partial<v.InferOutput<S>> {
  const data = structuredCopy(yaml.data)
  const meant = tellUnknownKeys(schema, data, yaml, tell)
  for (let round = 0; ; round++) {
    const partial = round === 0 ? schema : v.partial(schema)
    const result = v.safeParse(partial, data)
    if (result.success) return result.output as Partial<v.InferOutput<S>>
    for (const issue of result.issues.flatMap(innermost)) {
      const path = pathOf(issue)
      if (round === 0 && !(isMissing(issue) && meant.has(path.join('.')))) tellIssue(issue, path, yaml, tell)
      remove(data, schema, path)
    }
    if (round > Object.keys(schema.entries).length) return {}
  }
}

/** Of a value that could be one of several things, the mistakes inside of it, if it is one of these things but for them. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined)
  const { path = [] } = issue
  if (issue.type !== 'union' || inside.length === 0) return [issue]
  return inside.flatMap((inner) =>
    innermost({ ...inner, path: [...path, ...(inner.path ?? [])] as unknown as NonNullable<typeof issue.path> }),
  )
}

function tellIssue(issue: v.BaseIssue<unknown>, path: Path, yaml: Yaml, tell: Tell): void {
  const name = path.at(-1)
  const isKey = issue.path?.at(-1)?.origin === 'key'
  if (isMissing(issue)) {
    const code = issue.message === CLAIM_MESSAGE && ATTRIBUTION.includes(String(name)) ? 'claim-incomplete' : 'missing-key'
    tell(code, path.length > 1 ? yaml.atKey(path.slice(0, -1)) : yaml.at([]), `the key '${name}' is missing${inside(path)}`)
    return
  }
  if (isKey) {
    tell('bad-id', yaml.atKey(path), `the name '${name}' must be ${issue.message}`)
    return
  }
  const what = typeof name === 'number' ? `number ${name + 1} of '${path.at(-2) ?? ''}'` : `'${name}'`
  if (issue.input === undefined) {
    tell(codeOf(issue), yaml.at(path), `${what} is missing: it must be ${issue.message}`)
    return
  }
  const near = issue.type === 'picklist' && typeof issue.input === 'string' ? nearest(issue.input, choices(issue)) : undefined
  const hint = near === undefined ? `, not ${shown(issue.input)}` : `, not ${shown(issue.input)}: did you mean '${near}'?`
  tell(codeOf(issue), yaml.at(path), `${what} must be ${issue.message}${hint}`, cureOf(issue))
}

/** A key that is not there. */
function isMissing({ path, input }: v.BaseIssue<unknown>): boolean {
  return path?.at(-1)?.origin === 'key' && input === undefined
}

/** What to write, where that can be told from what stands there. */
function cureOf({ type, input }: v.BaseIssue<unknown>): string | undefined {
  if (type === 'boolean') return 'Write true or false, without quotation marks.'
  if (type === 'array' && typeof input === 'string') return `Put it between square brackets: [${input}].`
  if (type === 'number') return 'Write a number, without quotation marks and units, with a point for its decimals.'
  return undefined
}

/** By what was checked. */
function codeOf({ type, message }: v.BaseIssue<unknown>): Code {
  if (type === 'picklist' || type === 'literal') return 'unknown-value'
  if (message.startsWith('a number from')) return type === 'number' ? 'wrong-type' : 'out-of-range'
  if (message.startsWith('a day such as')) return 'bad-date'
  if (message.startsWith('a web address')) return 'bad-url'
  if (message.startsWith('a name of lower-case') || type === 'max_length') return 'bad-id'
  return type === 'check' ? 'unknown-value' : 'wrong-type'
}

function choices(issue: v.BaseIssue<unknown>): string[] {
  return (issue.expected ?? '').match(/"([^"]*)"/g)?.map((choice) => choice.slice(1, -1)) ?? []
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `'${input}'`
  if (input === null) return 'empty'
  if (typeof input !== 'object') return String(input)
  return Array.isArray(input) ? 'a list' : 'keys and values'
}

function inside(path: Path): string {
  return path.length > 1 ? ` in '${path.slice(0, -1).join('.')}'` : ''
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** Removes the key, or the named thing in it, that a path goes through. */
function remove(data: YamlMap, schema: ObjectSchema, [key, name]: Path): void {
  if (key === undefined) return
  const value = data[key]
  const entry = schema.entries[key]
  const isRecord = entry !== undefined && 'wrapped' in entry && (entry.wrapped as { type?: string }).type === 'record'
  if (isRecord && name !== undefined && isMap(value)) delete value[name]
  else delete data[key]
}

function structuredCopy(data: YamlMap): YamlMap {
  const copy: YamlMap = Object.create(null)
  for (const [key, value] of Object.entries(data)) copy[key] = copyValue(value)
  return copy
}

function copyValue(value: YamlMap[string]): YamlMap[string] {
  if (Array.isArray(value)) return value.map(copyValue)
  return isMap(value) ? structuredCopy(value) : value
}
