import type { Element, Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, type VNode } from 'preact'
import { jsx, jsxs } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { compileText, SHOWN } from '../../support/mini-story.ts'

const html = (tree: Root | undefined): string =>
  tree === undefined ? '' : renderToString(toJsxRuntime(tree, { Fragment, jsx, jsxs, elementAttributeNameCase: 'html' }) as VNode)

/** The HTML of a text's last step, and its footnotes. */
async function print(markdown: string): Promise<{ codes: string[]; text: string; notes: string[]; ids: string[] }> {
  const { problems, result } = await compileText(`${SHOWN}\n${markdown}`)
  const step = result?.article.chapters.at(-1)?.steps.at(-1)
  return {
    codes: problems.map(({ code }) => code),
    text: html(step?.content),
    notes: result?.article.notes.map(({ content }) => html(content)) ?? [],
    ids: result?.article.notes.map(({ id }) => id) ?? [],
  }
}

describe('a table', () => {
  const TABLE = '| Place | | People |\n|---|:-:|--:|\n| [Springfield](place:springfield) | *x* | {{ distance springfield shelbyville }} |'

  test('has heads for its columns, aligns by class, and scrolls by itself under a name', async () => {
    const { codes, text } = await print(TABLE)
    expect(codes).toEqual([])
    expect(text).toContain('<div class="dateline-table" role="region" tabindex="0" aria-label="Table 1"><table><thead><tr>')
    expect(text).toContain('<th scope="col">Place</th><td class="dateline-center"></td><th scope="col" class="dateline-end">People</th>')
    expect(text).toContain('<td class="dateline-center"><em>x</em></td>')
    expect(text).not.toMatch(/align=|style=/)
  })

  test('computes expressions, and its places are lit like those of any text', async () => {
    const { text } = await print(TABLE)
    expect(text).toMatch(/<a class="dateline-place" data-place="springfield" href="#mini--place_springfield">Springfield<\/a>/)
    expect(text.replaceAll('\u00A0', ' ')).toContain('110 km (70 miles)')
  })

  test('belongs to the step before it, and tables are numbered through the story', async () => {
    const { result } = await compileText(`${SHOWN}\n|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|\n`)
    expect(result?.story.steps).toHaveLength(1)
    expect(html(result?.article.chapters[0]?.steps[0]?.content).match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Table 1"',
      'aria-label="Table 2"',
    ])
  })
})

describe('a footnote', () => {
  test('is numbered by its first mention, and its links lead there and back from each mention', async () => {
    const { codes, text, notes, ids } = await print('A.[^z] B.[^a] C.[^z]\n\n[^a]: First.\n\n[^z]: Last, [here](https://example.org/).\n')
    expect(codes).toEqual([])
    expect(ids).toEqual(['mini--note_1', 'mini--note_2'])
    const marks = [...text.matchAll(/<a href="#([^"]*)" id="([^"]*)" role="doc-noteref" aria-label="([^"]*)">(\d)</g)].map((m) =>
      m.slice(1),
    )
    expect(marks).toEqual([
      ['mini--note_1', 'mini--ref_1', 'Note 1', '1'],
      ['mini--note_2', 'mini--ref_2', 'Note 2', '2'],
      ['mini--note_1', 'mini--ref_1_2', 'Note 1', '1'],
    ])
    expect(notes[0]).toContain('Last, <a href="https://example.org/">here</a>.')
    expect(notes[0]).toMatch(/href="#mini--ref_1" role="doc-backlink".*href="#mini--ref_1_2"/)
    expect(notes[1]).toMatch(/^<p>First\.\u00A0<a href="#mini--ref_2"/)
  })

  test('may have several paragraphs and a list; the way back stands at its end', async () => {
    const { notes } = await print('A.[^a]\n\n[^a]: One.\n\n    - two\n')
    expect(notes[0]).toMatch(/^<p>One\.<\/p>\s*<ul>.*<\/ul>\s*<p><a href="#mini--ref_1"/s)
  })

  test('stands in no step and begins none', async () => {
    const { result } = await compileText(`${SHOWN}\nA.[^a]\n\n[^a]: Note.\n\nB.\n`)
    expect(result?.story.steps).toHaveLength(1)
    expect(html(result?.article.chapters[0]?.steps[0]?.content)).not.toContain('Note.')
  })

  test.each([
    ['A.[^b]\n\n[^a]: x\n\nB.[^a]', 'unknown-footnote'],
    ['A.[^nothing]', 'unknown-footnote'],
    ['A.\n\n[^a]: x', 'footnote-unused'],
    ['A.[^a]\n\n[^a]: x\n\n[^a]: y', 'duplicate-id'],
    ['A.[^a]\n\n> [^a]: x', 'footnote-misplaced'],
    ['## H[^a]\n\nA.\n\n[^a]: x', 'footnote-misplaced'],
    ['A.[^a]\n\n[^a]: x[^a]', 'footnote-misplaced'],
    ['A.[^a]\n\n[^a]: ![x](x.png)', 'footnote-misplaced'],
    ['A.[^a]\n\n[^a]: [x](place:springfield)', 'footnote-link'],
    ['A.[^a]\n\n[^a]: [x](claim:held)', 'footnote-link'],
    ['A.[^a]\n\n[^a]: [x](javascript:alert%281%29)', 'bad-link'],
    ['A.[^a]\n\n[^a]: <b>x</b>', 'html-in-text'],
    ['A.[^a]\n\n[^a]: x\n\n    ```view\n    hold: true\n    ```', 'view-misplaced'],
  ])('%j is told of: %s', async (markdown, code) => {
    expect((await print(markdown)).codes).toContain(code)
  })

  test('a name is told with the nearest there is, and at its place', async () => {
    const { problems } = await compileText(`${SHOWN}\nA sentence.[^sorce] And one.[^source]\n\n[^source]: x\n`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: 22, column: 12, what: "unknown footnote 'sorce': did you mean 'source'?" })
  })

  test('square brackets that are escaped or in code are text', async () => {
    const { codes, text } = await print('A \\[^a\\] and `[^b]`.')
    expect(codes).toEqual([])
    expect(text).toContain('A [^a] and <code>[^b]</code>.')
  })

  test('a step called like a note cannot be taken for it', async () => {
    const { result } = await compileText(`${SHOWN}\n\`\`\`view\nid: note-1\n\`\`\`\nA.[^a]\n\n[^a]: x\n`)
    expect(result?.story.steps.at(-1)?.id).toBe('note-1')
    expect(result?.article.notes.map(({ id }) => id)).toEqual(['mini--note_1'])
  })
})

test('nothing of a table or a footnote is not in the list of safe HTML', async () => {
  const { result } = await compileText(`${SHOWN}\n|a|b|\n|-|-:|\n|c[^a]|d|\n\n[^a]: x\n`)
  const tags = new Set<string>()
  const collect = (node: Root | Element): void => {
    if (node.type === 'element') tags.add(node.tagName)
    for (const child of node.children) if (child.type === 'element') collect(child)
  }
  for (const step of result?.article.chapters[0]?.steps ?? []) collect(step.content)
  expect([...tags].sort()).toEqual(['a', 'div', 'p', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr'])
})
