import { describe, expect, test } from 'vitest'
import { CODES, type Code, type Example } from '../../../src/compile/problems/codes.ts'
import { compileGeoJson, compileMini, compileText, frontMatter, SHOWN } from '../../support/mini-story.ts'

const compileExample = (example: Example): ReturnType<typeof compileMini> => {
  switch (example.in) {
    case 'story':
      return compileMini(
        example.write
          .replace(
            '{front matter without places}',
            frontMatter({ places: undefined, claims: undefined, layers: undefined, views: undefined }),
          )
          .replace('{front matter}', frontMatter()),
      )
    case 'front matter': {
      const lines = example.write
        .split('\n')
        .map((line): [string, string] => [line.split(': ')[0] ?? '', line.split(': ').slice(1).join(': ')])
      return compileText(SHOWN, Object.fromEntries(lines))
    }
    case 'view':
      return compileText(`${SHOWN}\n\`\`\`view\n${example.write}\n\`\`\`\nMore text.\n`)
    case 'text':
      return compileText(example.write)
    case 'places':
    case 'layer':
      return compileGeoJson(example.in, example.write)
    case 'words':
      throw new Error('an example in words cannot be compiled')
  }
}

describe('the table of problems', () => {
  const entries = Object.entries(CODES) as [Code, (typeof CODES)[Code]][]

  test('has kebab-case codes, sentences for why and cure, titles without a full stop', () => {
    for (const [code, { title, why, cure }] of entries) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
      expect(title, code).toMatch(/^[A-Z].*[^.]$/)
      expect(why, code).toMatch(/^\S.*[.]$/s)
      expect(cure, code).toMatch(/^\S.*[.]$/s)
    }
  })

  test.each(entries.filter(([, { example }]) => example.in !== 'words'))(
    'the example of %s has that problem',
    async (code, { example, severity }) => {
      const { problems, result } = await compileExample(example)
      expect(problems.map((problem) => problem.code)).toContain(code)
      if (severity === 'error') expect(result).toBeUndefined()
    },
  )

  test('the mini story of these examples has no problem', async () => {
    const { problems, result } = await compileText(SHOWN)
    expect(problems).toEqual([])
    expect(result).toBeDefined()
  })
})
