import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeIds } from '../../../src/compile/edit/write-ids.ts'
import { compileMini, frontMatter } from '../../support/mini-story.ts'

const KURSK = readFileSync('stories/kursk-ceasefire/story.md', 'utf8')

/** A story of every kind of step. */
const STORY = `${frontMatter()}
A paragraph before the first heading. \`\`\`not a block\`\`\`

## A chapter
Right under its heading, [Springfield](place:springfield).

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

describe('writing ids', () => {
  test.each(variants)('changes nothing of what the story is, %s', async (_name, change) => {
    const text = change(STORY)
    const written = writeIds(text)
    expect(written?.added).toBe(8)
    const [before, after] = [await compileMini(text), await compileMini(written?.text ?? '')]
    expect(before.problems).toEqual([])
    expect(after.problems).toEqual([])
    expect(after.result?.story).toEqual(before.result?.story)
    expect(after.result?.article).toEqual(before.result?.article)
  })

  test.each(variants)('takes nothing out and keeps every line end, %s', (_name, change) => {
    const text = change(STORY)
    const written = writeIds(text)?.text ?? ''
    expect(isSubsequence(text, written)).toBe(true)
    expect(new Set(written.match(/\r\n|\n|\r/g))).toEqual(new Set(text.match(/\r\n|\n|\r/g)))
    const added = written.length - text.length
    expect(added).toBeLessThan(8 * 60)
  })

  test('done twice changes nothing more', () => {
    const once = writeIds(STORY)?.text ?? ''
    expect(writeIds(once)).toEqual({ text: once, added: 0 })
  })

  test('puts each id where an editor would', () => {
    const written = writeIds(STORY)?.text ?? ''
    expect(written).toContain('## A chapter\n```view\nid: right-under-its-heading-springfield\n```\nRight under')
    expect(written).toContain('# a comment\nid: text-of-a-step-with\nfit: [springfield]   # another')
    expect(written).toContain('{ id: a-flow-map, fit: [springfield], show: [lakes] }')
    expect(written).toContain('~~~view\nid: an-empty-block\n~~~')
    expect(written).toContain('  ```view\n  id: indented\n  hold: true\n  ```')
  })

  test.each([
    ['front matter without an end', STORY.replace('\n---\n', '\n')],
    ['a view block that is no YAML', STORY.replace('hold: true', 'hold: "')],
    ['an id twice', STORY.replace('fit: [springfield]   #', 'id: kept\nfit: [springfield]   #')],
    ['an id that is none', STORY.replace('id: kept', 'id: Kept It')],
    ['a view block without text', `${STORY}\n\`\`\`view\nhold: true\n\`\`\`\n`],
  ])('is refused for %s', (_name, text) => {
    expect(writeIds(text)).toBeUndefined()
  })

  test('works on the Kursk story, whichever of its ids were taken out', async () => {
    const ids = [...KURSK.matchAll(/^id: (.*)\n/gm)]
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids.map((_, i) => i)), async (taken) => {
        const without = taken.reduceRight((text, i) => text.replace(ids[i]?.[0] ?? '', ''), KURSK)
        const written = writeIds(without)
        expect(written?.added).toBe(taken.length)
        expect(written?.text.split('\n').filter((line) => !line.startsWith('id: '))).toEqual(
          without.split('\n').filter((line) => !line.startsWith('id: ')),
        )
        expect(written?.text.match(/^id: /gm)).toHaveLength(25)
      }),
      { numRuns: 30 },
    )
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at++
  return at === part.length
}
