import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemaFiles } from '../../../src/publish/schema-files.ts'

/** As editors read them: draft-07 to the letter, and what VS Code knows besides. */
const ajv = new Ajv({ strict: true, strictTuples: false, strictTypes: false, allErrors: true, formats: { uri: true } })
ajv.addVocabulary(['patternErrorMessage'])

const schemas = Object.fromEntries(
  schemaFiles('https://news.example/maps/').map((file) => [file.path, JSON.parse('content' in file ? String(file.content) : '')]),
)
const check = (path: string, data: unknown) => {
  const validate = ajv.getSchema(`https://news.example/maps/${path}`) ?? ajv.compile(schemas[path])
  return validate(data) ? 'valid' : ajv.errorsText(validate.errors)
}
const STORY = 'schema/story-1.json'
const VIEW = 'schema/view-1.json'
const CLAIMS = 'schema/claims-1.json'

/** The front matter and the view blocks of a story. */
function partsOf(file: string): { front: Record<string, unknown>; views: unknown[] } {
  const text = readFileSync(file, 'utf8')
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
  return { front: parse(front), views: [...text.matchAll(/^```view\n([\s\S]*?)^```/gm)].map(([, view]) => parse(view ?? '')) }
}

describe('the published schemas', () => {
  test('are JSON Schema, and called by the address that the site gives them', () => {
    expect(Object.keys(schemas)).toEqual([STORY, VIEW, CLAIMS])
    for (const [path, schema] of Object.entries(schemas)) {
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
      expect(schema).toMatchObject({ $id: `https://news.example/maps/${path}`, $schema: 'http://json-schema.org/draft-07/schema#' })
    }
  })

  test('have no name where the site has no address', () => {
    for (const file of schemaFiles()) expect(JSON.parse('content' in file ? String(file.content) : '')).not.toHaveProperty('$id')
  })

  test('hold the other two in the definitions of the first', () => {
    const { $id: _, $schema: __, title: ___, ...view } = schemas[VIEW]
    expect(schemas[STORY].definitions.view).toEqual(view)
    expect(schemas[STORY].definitions.claims.additionalProperties).toEqual(schemas[CLAIMS].additionalProperties)
  })

  const found = ['stories', 'templates', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  const stories = [
    ...found.filter((file) => /\/story(\.\w+)?\.md$/.test(file)),
    'tests/story/input/every-key.md',
    'tests/story/input/smallest.md',
  ]
  test.each(stories)('accept %s', (file) => {
    const { front, views } = partsOf(file)
    expect(check(STORY, front)).toBe('valid')
    for (const view of views) expect(check(VIEW, view)).toBe('valid')
    if (front['claims'] !== undefined) expect(check(CLAIMS, front['claims'])).toBe('valid')
  })

  test.each(found.filter((file) => file.endsWith('/claims.yaml')))('accept %s', (file) => {
    expect(check(CLAIMS, parse(readFileSync(file, 'utf8')))).toBe('valid')
  })

  test('are tried on stories with views and claims', () => {
    expect(stories).toContain('stories/kursk-ceasefire/story.md')
    expect(partsOf('tests/story/input/every-key.md').views).not.toEqual([])
  })

  const { front } = partsOf('tests/story/input/every-key.md')
  const claim = { about: 'mill', by: 'guild', reported: '2025-07-12', status: 'claimed', says: 'It is wet' }
  test.each([
    ['an unknown key', STORY, { ...front, titel: 'T' }, /additional properties/],
    ['a missing key', STORY, { ...front, dek: undefined }, /required property 'dek'/],
    ['a number for text', STORY, { ...front, title: 7 }, /title must be string/],
    ['a text without a letter', STORY, { ...front, title: '  ' }, /title must match pattern/],
    ['what is no day', STORY, { ...front, published: '13 March 2025' }, /published must match pattern/],
    ['a language by its name', STORY, { ...front, lang: 'in English' }, /lang must match pattern/],
    ['a time zone that is an offset', STORY, { ...front, timeZone: '+02:00' }, /timeZone must match pattern/],
    [
      'an address without https',
      STORY,
      { ...front, sources: { desk: { name: 'D', kind: 'report', url: 'example.org' } } },
      /url must match/,
    ],
    ['a name with a capital', STORY, { ...front, sources: { Desk: { name: 'D', kind: 'report' } } }, /property name/],
    ['a credit of two lines', STORY, { ...front, basemap: { pmtiles: 'x.pmtiles', attribution: 'a\nb' } }, /attribution must match/],
    [
      'a credit that is too long',
      STORY,
      { ...front, basemap: { pmtiles: 'x.pmtiles', attribution: 'a'.repeat(201) } },
      /attribution must NOT/,
    ],
    ['an unknown key of a view', VIEW, { fit: 'mill', hihglight: 'mill' }, /additional properties/],
    ['a box of three numbers', VIEW, { bounds: [1, 2, 3] }, /bounds must NOT have fewer/],
    ['a box of five numbers', VIEW, { bounds: [1, 2, 3, 4, 5] }, /bounds must NOT have more/],
    ['a latitude that is none', VIEW, { center: [0, 89], zoom: 3 }, /center\/1 must be <= 85/],
    ['an opacity over 1', VIEW, { draw: { river: 2 } }, /draw\/river must be <= 1/],
    ['a motion that is none', VIEW, { motion: 'fly' }, /motion must be equal to one of/],
    ['a claim without its speaker', CLAIMS, { wet: { ...claim, by: undefined } }, /required property 'by'/],
    ['a claim of an unknown status', CLAIMS, { wet: { ...claim, status: 'rumoured' } }, /status must be equal to one of/],
    ['an unknown key of a claim', CLAIMS, { wet: { ...claim, sure: true } }, /additional properties/],
  ])('reject %s', (_, path, data, why) => {
    expect(check(path, JSON.parse(JSON.stringify(data)))).toMatch(why)
  })

  test('say of every key what it is for, in a sentence', () => {
    const keys = Object.entries(schemas).flatMap(([path, schema]) => described(schema, path))
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([])
  })
})

/** Every key that a schema has, at any depth. */
function described(schema: unknown, path: string): { key: string; description: string }[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => {
    const own =
      name === 'properties' && !path.endsWith('/properties') ? Object.entries(value as Record<string, { description?: string }>) : []
    return [...own.map(([key, { description = '' }]) => ({ key: `${path}/${key}`, description })), ...described(value, `${path}/${name}`)]
  })
}
