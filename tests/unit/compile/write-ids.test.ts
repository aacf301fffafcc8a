import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/compile/compile.ts'
import { type WrittenIds, writeIds } from '../../../src/compile/edit/write-ids.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { compileMini, frontMatter } from '../../support/mini-story.ts'

const KURSK = readFileSync('stories/kursk-ceasefire/story.md', 'utf8')

/** A story of every kind of step. */
const STORY = `${frontMatter()}
A paragraph before the first heading. \`\`\`not a block\`\`\`

## A chapter
Right under its heading, [Springfield](place:springfield).

{{ distance springfield shelbyville }} lie between [Shelbyville](place:shelbyville) and here.

- a list that joins

\`\`\`view
# a comment
fit: [springfield]   # another
show: [rivers]
\`\`\`
Text of a step with a view.

   [Shelbyville](place:shelbyville), three spaces in.

\`\`\`\`view
{ fit: [springfield], show: [lakes] }
\`\`\`\`
A flow map.

~~~view
~~~
An empty block.

\`\`\`view
# only a comment
\`\`\`
Another.

  \`\`\`view
  hold: true
  \`\`\`
  Indented.

\`\`\`view
id: kept
hold: true
\`\`\`
With an id.
`

const variants: readonly [string, (text: string) => string][] = [
  ['with line feeds', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with CR', (text) => text.replaceAll('\n', '\r')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['without a last line end', (text) => text.trimEnd()],
]

type Written = Exclude<WrittenIds, { refusal: string }>

/** Writes the ids that the mini story of this text has. */
async function write(text: string): Promise<Written> {
  const { result } = await compileMini(text)
  return sound(writeIds(text, result?.story.steps.map(({ id }) => id) ?? []))
}

function sound(written: WrittenIds): Written {
  if ('refusal' in written) throw new Error(written.refusal)
  return written
}

describe('writing ids', () => {
  test.each(variants)('changes nothing of what the story is, %s', async (_name, change) => {
    const text = change(STORY)
    const written = await write(text)
    expect(written.added).toBe(9)
    const [before, after] = [await compileMini(text), await compileMini(written.text)]
    const codes = ({ problems }: typeof before): string[] => problems.map(({ code }) => code)
    expect(before.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(codes(after)).toEqual(codes(before))
    expect(after.result?.story).toEqual(before.result?.story)
    expect(after.result?.article).toEqual(before.result?.article)
  })

  test.each(variants)('takes nothing out and keeps every line end, %s', async (_name, change) => {
    const text = change(STORY)
    const written = (await write(text)).text
    expect(isSubsequence(text, written)).toBe(true)
    expect(new Set(written.match(/\r\n|\n|\r/g))).toEqual(new Set(text.match(/\r\n|\n|\r/g)))
    const added = written.length - text.length
    expect(added).toBeLessThan(9 * 60)
  })

  test('done twice changes nothing more', async () => {
    const once = (await write(STORY)).text
    expect(await write(once)).toEqual({ text: once, added: 0 })
  })

  test('puts each id where an editor would', async () => {
    const written = (await write(STORY)).text
    expect(written).toContain('## A chapter\n```view\nid: right-under-its-heading-springfield\n```\nRight under')
    expect(written).toContain('```view\nid: 110-km-70-miles-lie\n```\n{{ distance')
    expect(written).toContain('# a comment\nid: text-of-a-step-with\nfit: [springfield]   # another')
    expect(written).toContain('{ id: a-flow-map, fit: [springfield], show: [lakes] }')
    expect(written).toContain('~~~view\nid: an-empty-block\n~~~')
    expect(written).toContain('  ```view\n  id: indented\n  hold: true\n  ```')
  })

  test.each([
    ['{}', '{id: text}'],
    ['{ # none yet\n}', '{id: text # none yet\n}'],
    ['{ # why\n  alt: A map }', '{ id: text, # why\n  alt: A map }'],
    ['? alt\n: A map\nwhen: now', 'id: text\n? alt\n: A map\nwhen: now'],
    ['  ? alt\n  : A map', '  id: text\n  ? alt\n  : A map'],
    ['&a alt: A map', 'id: text\n&a alt: A map'],
  ])('finds a place for one in a view block %j', async (before, after) => {
    const story = (view: string): string => `${frontMatter()}\`\`\`view\n${view}\n\`\`\`\nText.\n`
    expect(await write(story(before))).toEqual({ text: story(after), added: 1 })
  })

  test('is refused for a view block that has no place for one, and says which', async () => {
    const text = `${frontMatter()}Text.\n\n\`\`\`view\n~\n\`\`\`\nMore.\n`
    const { result } = await compileMini(text)
    const line = text.split('\n').indexOf('~') // the line before it, from 1
    expect(writeIds(text, result?.story.steps.map(({ id }) => id) ?? [])).toEqual({
      refusal: `The view block on line ${line} cannot be changed safely. Write its id yourself.`,
    })
  })

  test.each([
    ['front matter without an end', STORY.replace('\n---\n', '\n')],
    ['a view block that is no YAML', STORY.replace('hold: true', 'hold: "')],
    ['an id twice', STORY.replace('fit: [springfield]   #', 'id: kept\nfit: [springfield]   #')],
    ['an id that is none', STORY.replace('id: kept', 'id: Kept It')],
    ['a view block without text', `${STORY}\n\`\`\`view\nhold: true\n\`\`\`\n`],
  ])('is refused for %s', async (_name, text) => {
    const { result } = await compileMini(STORY)
    expect(writeIds(text, result?.story.steps.map(({ id }) => id) ?? [])).toHaveProperty('refusal')
  })

  test('is refused for ids of another story', () => {
    expect(writeIds(STORY, ['one', 'two'])).toHaveProperty('refusal')
    expect(
      writeIds(
        STORY,
        Array.from({ length: 10 }, () => 'same'),
      ),
    ).toHaveProperty('refusal')
  })

  test('works on the Kursk story, whichever of its ids were taken out', async () => {
    const ids = [...KURSK.matchAll(/^id: (.*)\n/gm)].map(([line]) => line)
    const path = 'stories/kursk-ceasefire/story.md'
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), async (taken) => {
        const without = taken.reduce((text, line) => text.replace(line, ''), KURSK)
        const readFile: typeof nodeEffects.readFile = async (file, most) =>
          file === path ? new TextEncoder().encode(without) : nodeEffects.readFile(file, most)
        const { result } = await compile(path, { ...nodeEffects, readFile })
        const written = sound(writeIds(without, result?.story.steps.map(({ id }) => id) ?? []))
        expect(written.added).toBe(taken.length)
        const lines = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('id: '))
        expect(lines(written.text)).toEqual(lines(without))
        expect(written.text.match(/^id: /gm)).toHaveLength(25)
      }),
      { numRuns: 5 },
    )
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at++
  return at === part.length
}
