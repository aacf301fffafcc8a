import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { CLAIMS } from './claim.ts'
import { FRONT_MATTER } from './front-matter.ts'
import { patternOf } from './scalars.ts'
import { VIEW } from './view.ts'

/**
 * What editors are told of the story format, as JSON Schema (draft-07, which all of them read): made from the schemas that stories are checked
 * with. It is a little wider than they are: whether a day exists, or a time zone, no pattern says.
 */
export const JSON_SCHEMAS = {
  /** The front matter of a story. The other two stand in its definitions. */
  story: (): JsonSchema => ({
    ...titled(FRONT_MATTER, 'Dateline: the front matter of a story'),
    definitions: { view: withoutDraft(VIEW), claims: withoutDraft(CLAIMS) },
  }),
  /** A view block. */
  view: (): JsonSchema => titled(VIEW, 'Dateline: a view block of a story'),
  /** The file claims.yaml. */
  claims: (): JsonSchema => titled(CLAIMS, 'Dateline: the claims of a story'),
} as const

function titled(schema: v.GenericSchema, title: string): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema, CONFIG)
  return { ...($schema !== undefined && { $schema }), title, ...rest }
}

function withoutDraft(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, CONFIG)
  return rest
}

const CONFIG: ConversionConfig = {
  target: 'draft-07',
  typeMode: 'input',
  ignoreActions: ['check', 'finite'], // the metadata beside a check say what they can of it; JSON has no other numbers
  overrideAction({ valibotAction, jsonSchema }) {
    if (valibotAction.type !== 'regex') return undefined
    const { requirement, message } = valibotAction as v.RegexAction<string, string>
    if (requirement.flags !== '') throw new Error(`${requirement} cannot be a pattern of JSON Schema, which knows no flags.`)
    const rule = patternOf(requirement, message)
    const isFirst = jsonSchema.pattern === rule.pattern // the library knows one pattern of a value, which it has set
    return isFirst ? { ...jsonSchema, ...rule } : { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), rule] }
  },
}
