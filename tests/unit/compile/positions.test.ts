import { describe, expect, test } from 'vitest'
import { pointerOffset } from '../../../src/compile/geojson/pointer-offset.ts'
import { formatProblem } from '../../../src/compile/problems/format-problem.ts'
import { compileMini, frontMatter } from '../../support/mini-story.ts'

/** Compiles a story in which the value with the mistake stands between « and », and gives where it should and where problems are. */
async function places(
  story: string,
): Promise<{ expected: { line: number; column: number }; found: { line: number; column: number; code: string }[] }> {
  const before = story.slice(0, story.indexOf('«'))
  const expected = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
  const { problems } = await compileMini(story.replaceAll(/[«»]/g, ''))
  return { expected, found: problems.map(({ line, column, code }) => ({ line, column, code })) }
}

describe('a problem stands at the value that has it', () => {
  const view = (yaml: string): string => `${frontMatter()}\nText.\n\n\`\`\`view\n${yaml}\n\`\`\`\nMore.\n`

  test.each([
    ['unknown-layer', view('id: two\nshow: [rivers, «rivres»]')],
    ['unknown-layer', view('show:\n  - rivers\n  - { «rivres»: 0.5 }')],
    ['unknown-key', view('id: two\n«hihglight»: [far]')],
    ['out-of-range', view('bounds: [-10, «-100», 10, 10]')],
    ['unknown-feature', view('highlight:\n  - far\n  - «"layer:rivers#nile"»')],
    ['unknown-place', view('mobile:\n  fit: [«nowhere»]\nfit: [far]')],
    ['yaml-syntax', view('id: two\n«\t»hold: true')],
    [
      'unknown-source',
      `${frontMatter({ claims: '{ held: { about: far, by: «nobody», reported: 2025-03-12, status: claimed, says: It is } }' })}\nText.`,
    ],
    [
      'claim-incomplete',
      `${frontMatter({ claims: '{ «held»: { about: far, reported: 2025-03-12, status: claimed, says: It is } }' })}\nText.`,
    ],
    [
      'bad-date',
      frontMatter({ claims: '\n  held:\n    about: far\n    by: desk\n    reported: «13 March»\n    status: claimed\n    says: It is' }) +
        '\nText.',
    ],
    ['bad-link', `${frontMatter()}\n> A quotation with\n> a «[link](javascript:x)»\n`],
    ['unknown-place', `${frontMatter()}\n- a list\n  with «[a place](place:nowhere)»\n`],
  ])('%s', async (code, story) => {
    const { expected, found } = await places(story)
    expect(found).toContainEqual({ ...expected, code })
  })

  test('with Windows line ends, too', async () => {
    const { problems } = await compileMini(view('id: two\nshow: [rivers, rivres]').replaceAll('\n', '\r\n'))
    expect(problems).toMatchObject([{ code: 'unknown-layer', line: 20, column: 16 }])
  })
})

test('all problems come in one run, sorted by place, with the nearest valid name', async () => {
  const { problems } = await compileMini(
    `${frontMatter({ dek: undefined, units: 'miles' })}\n\`\`\`view\nuse: wid\nshow: [rivres]\nhold: maybe\n\`\`\`\nA <b>x</b> [y](place:sprngfield).`,
  )
  expect(problems.map(({ code, line }) => [line, code])).toEqual([
    [2, 'missing-key'],
    [13, 'unknown-value'],
    [17, 'unknown-view'],
    [18, 'unknown-layer'],
    [19, 'wrong-type'],
    [21, 'html-in-text'],
    [21, 'html-in-text'],
    [21, 'unknown-place'],
  ])
  const layer = problems.find(({ code }) => code === 'unknown-layer')
  expect(layer && formatProblem(layer)).toBe(
    "/stories/mini/story.md:18:8  error  unknown-layer  unknown layer 'rivres': did you mean 'rivers'? The map can show only layers that the front matter declares. Correct the name, or declare the layer under `layers:`.",
  )
})

describe('pointerOffset', () => {
  const json = '{ "a": [1, {"b,]": "x\\"}", "c": null}], "d/e": {"~": -1.5e3}, "a2": {} }'

  test.each<[(string | number)[], string]>([
    [[], '{ "a"'],
    [['a'], '[1'],
    [['a', 0], '1,'],
    [['a', 1], '{"b'],
    [['a', 1, 'b,]'], '"x'],
    [['a', 1, 'c'], 'null'],
    [['d/e', '~'], '-1.5'],
    [['a2'], '{} }'],
    [['a', 1, 'nothing', 3], '{"b'],
    [['a', 9], '[1'],
  ])('%j', (path, start) => {
    expect(json.slice(pointerOffset(json, path)).startsWith(start)).toBe(true)
  })
})
