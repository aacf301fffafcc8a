import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, type VNode } from 'preact'
import { jsx, jsxs } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type CompiledStory, compile } from '../../src/compile/compile.ts'
import type { Effects } from '../../src/compile/effects.ts'
import { nodeEffects } from '../../src/compile/node-effects.ts'
import { formatProblem } from '../../src/compile/problems/format-problem.ts'
import { memoryEffects } from '../support/memory-effects.ts'

const INPUT = 'tests/story/input'
const OUTPUT = 'tests/story/output'

/** The stories of this folder on disk, under a base map of two countries: the real one changes for reasons of its own. */
const small = memoryEffects({})
const effects: Effects = {
  ...nodeEffects,
  readFile: (path, most) => {
    const [name] = /(?:base\.topo|water\.topo|places)\.json$/.exec(path) ?? []
    return name === undefined ? nodeEffects.readFile(path, most) : small.readFile(`/geodata/${name}`, most)
  },
}

const stories = readdirSync(INPUT).filter((name) => name.endsWith('.md'))

test.each(stories)('%s compiles to its snapshot', async (name) => {
  const { problems, result } = await compile(join(INPUT, name), effects)
  const lines = problems.map((problem) => `${formatProblem(problem)}\n`).join('')
  expectSnapshot(name.replace(/\.md$/, '.problems.txt'), lines)
  expectSnapshot(name.replace(/\.md$/, '.json'), result === undefined ? '' : `${JSON.stringify(printable(result), null, 2)}\n`)
})

test('no snapshot is left over', () => {
  const wanted = stories.flatMap((name) => [name.replace(/\.md$/, '.json'), name.replace(/\.md$/, '.problems.txt')])
  expect(readdirSync(OUTPUT).filter((name) => !wanted.includes(name))).toEqual([])
})

/** What is compared: all but the labels of areas and the base cut, which have tests of their own; text as HTML. */
function printable({ story, article, meta, files }: CompiledStory): unknown {
  const { areaLabels: _labels, ...rest } = story
  const html = (tree: Root | undefined): string | null =>
    tree === undefined ? null : renderToString(toJsxRuntime(tree, { Fragment, jsx, jsxs, elementAttributeNameCase: 'html' }) as VNode)
  return {
    story: rest,
    article: article.chapters.map(({ title, steps }) => ({
      title: html(title),
      steps: steps.map(({ id, when, content }) => ({ id, when: when ?? null, content: html(content) })),
    })),
    notes: article.notes.map(({ id, content }) => ({ id, content: html(content) })),
    files: files.map(({ name }) => name),
    meta,
  }
}

/** An empty output has no file. A missing snapshot is written, but not where CI is set; a changed one only with UPDATE=1. */
function expectSnapshot(name: string, content: string): void {
  const path = join(OUTPUT, name)
  const known = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  const isNew = known === undefined && content !== '' && process.env['CI'] === undefined
  if (isNew || process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    if (content !== '') writeFileSync(path, content)
    return
  }
  expect(content, `${path} differs: if that is meant, run UPDATE=1 npx vitest run tests/story`).toBe(known ?? '')
}
