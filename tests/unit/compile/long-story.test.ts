import { expect, test } from 'vitest'
import { LIMITS } from '../../../src/story/limits.ts'
import { compileMini, compileText, frontMatter, SHOWN } from '../../support/mini-story.ts'

test('a story of one step is a story', async () => {
  const { problems, result } = await compileText(SHOWN)
  expect(problems).toEqual([])
  expect(result?.story.steps).toHaveLength(1)
})

test('a story of 2,000 steps, each with a view of its own and every tenth a chapter, is one, too', async () => {
  const steps = Array.from({ length: LIMITS.steps }, (_, i) => {
    const row = Math.floor(i / 40)
    const column = row % 2 === 0 ? i % 40 : 39 - (i % 40) // there and back, so that no view is far from the one before
    const [west, south] = [-10 + column / 2, -10 + row / 3]
    const heading = i % 10 === 0 ? `## Chapter ${i / 10 + 1}\n\n` : ''
    return `${heading}\`\`\`view\nbounds: [${west}, ${south}, ${west + 2}, ${south + 2}]\nshow: [rivers, lakes]\n\`\`\`\nStep ${i}.\n`
  })
  const { problems, result } = await compileMini(`${frontMatter()}\n${steps.join('\n')}`)
  expect(problems).toEqual([])
  expect(result?.story.steps).toHaveLength(LIMITS.steps)
  expect(result?.story.chapters).toHaveLength(LIMITS.steps / 10)
  expect(new Set(result?.story.steps.map(({ id }) => id)).size).toBe(LIMITS.steps)
  expect(result?.story.framings).toHaveLength(LIMITS.steps)
})

test('a story of 2,000 steps as editors write them, with links, stress and whole view blocks, is one', async () => {
  const step = (i: number): string =>
    `\`\`\`view\nid: s-${i}\nfit: [springfield, shelbyville]\nshow: [rivers, lakes]\nhighlight: [springfield]\nalt: Here and there.\n\`\`\`\n*Then* [A](place:springfield) and [B](place:shelbyville) were **hit**, on the [road](https://example.org/${i}).\n`
  const { problems, result } = await compileText(Array.from({ length: LIMITS.steps }, (_, i) => step(i)).join('\n'))
  expect(problems).toEqual([])
  expect(result?.story.steps).toHaveLength(LIMITS.steps)
})

test('a table and a list of 900 rows are read', async () => {
  const { problems } = await compileText(`${SHOWN}\n|a|b|\n|-|-|\n${'|c|d|\n'.repeat(900)}\n${'- e\n'.repeat(900)}`)
  expect(problems).toEqual([])
})

test('chapters need no view: their steps hold what the chapter before framed, and show nothing of it', async () => {
  const { problems, result } = await compileText(`${SHOWN}\n## A chapter\n\nText.\n\n## Another\n\nMore [text](place:springfield).\n`)
  expect(problems).toEqual([])
  expect(result?.story.steps.map(({ framing, layers }) => [framing, layers])).toEqual([
    [0, { rivers: 1, lakes: 1 }],
    [0, {}],
    [0, {}],
  ])
})
