import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draftStory } from '../../../src/compile/draft-story.ts'
import { draftText } from '../../../src/compile/edit/draft-text.ts'
import { type PickedView, writeView } from '../../../src/compile/edit/write-view.ts'
import type { Effects } from '../../../src/compile/effects.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { createReport } from '../../../src/compile/problems/report.ts'
import { frontMatter } from '../../support/mini-story.ts'

const PICKED: PickedView = { bounds: [-1.5, -2, 3, 4.25] }
const WRITTEN = 'bounds: [-1.5, -2, 3, 4.25]'

/** The text of a story with this text under its front matter, after a view was written into a step. */
function written(body: string, picked = PICKED, step = 0): string {
  const edit = writeView(frontMatter() + body, step, picked)
  if ('refusal' in edit) throw new Error(edit.refusal)
  expect(edit.text.startsWith(frontMatter())).toBe(true)
  return edit.text.slice(frontMatter().length)
}

function block(...lines: string[]): string {
  return ['```view', ...lines, '```', 'Text.', ''].join('\n')
}

describe('bounds take the place of what framed the view', () => {
  test.each<[string, string[], string[]]>([
    ['one key', ['id: a', 'fit: [springfield]', 'show: [rivers]'], ['id: a', WRITTEN, 'show: [rivers]']],
    ['with its comment behind it', ['fit: springfield   # the town', 'alt: x'], [`${WRITTEN}   # the town`, 'alt: x']],
    ['quoted keys and values', ['"fit": "springfield"', "'alt': 'x'"], [WRITTEN, "'alt': 'x'"]],
    ['a value of several lines', ['bounds: [', '  0, 0,', '  1, 1 ]', 'alt: x'], [WRITTEN, 'alt: x']],
    ['a list in block style', ['fit:', '  - springfield', '  - shelbyville', 'alt: x'], [WRITTEN, 'alt: x']],
    ['a list without indentation', ['fit:', '- springfield', '', '# on', 'alt: x'], [WRITTEN, '', '# on', 'alt: x']],
    ['the last key', ['alt: x', 'fit: [springfield]'], ['alt: x', WRITTEN]],
    ['hold', ['id: a', 'hold: true', 'when: now'], ['id: a', WRITTEN, 'when: now']],
    ['a named view', ['use: wide', 'show: [rivers]'], [WRITTEN, 'show: [rivers]']],
    ['several keys apart', ['zoom: 4', 'alt: x', 'center: [0, 0]', 'show: [rivers]'], [WRITTEN, 'alt: x', 'show: [rivers]']],
    ['the range of zoom with them', ['fit: springfield', 'minZoom: 2', 'maxZoom: 7'], [WRITTEN]],
    [
      'padding and mobile stay',
      ['use: wide', 'padding: 0.2', 'mobile: { zoom: 3, center: [0, 0] }'],
      [WRITTEN, 'padding: 0.2', 'mobile: { zoom: 3, center: [0, 0] }'],
    ],
    ['indented', ['  use: wide # w', '  alt: x'], [`  ${WRITTEN} # w`, '  alt: x']],
    ['in braces', ['{ id: a, fit: [springfield], alt: x }'], [`{ id: a, ${WRITTEN}, alt: x }`]],
    ['several in braces', ['{ center: [0, 0], zoom: 3, maxZoom: 8, alt: x, }'], [`{ ${WRITTEN}, alt: x, }`]],
    ['the last of several in braces', ['{ use: wide, alt: x, maxZoom: 8 }'], [`{ ${WRITTEN}, alt: x }`]],
  ])('%s', (_, before, after) => {
    expect(written(block(...before))).toBe(block(...after))
  })

  test.each<[string, string[], string[]]>([
    ['after the id', ['when: now', 'id: a # the id', 'alt: x'], ['when: now', 'id: a # the id', WRITTEN, 'alt: x']],
    ['after an id that is all', ['id: a'], ['id: a', WRITTEN]],
    ['before the first key', ['alt: x'], [WRITTEN, 'alt: x']],
    ['into an empty block', [], [WRITTEN]],
    ['into a block of comments', ['# nothing yet'], [WRITTEN, '# nothing yet']],
    ['into braces', ['{ alt: x }'], [`{ ${WRITTEN}, alt: x }`]],
    ['into empty braces', ['{}'], [`{${WRITTEN}}`]],
    ['into braces with a comment alone', ['{ # none yet', '}'], [`{${WRITTEN} # none yet`, '}']],
  ])('where nothing framed it they come %s', (_, before, after) => {
    expect(written(block(...before))).toBe(block(...after))
  })

  test('comments inside an old value stay, each on its own line', () => {
    expect(written(block('fit:   # why', '  - springfield # a', '  # b', '  - shelbyville # c', 'alt: x'))).toBe(
      block('# why', '# a', '# b', `${WRITTEN} # c`, 'alt: x'),
    )
    expect(written(block('center: # why', '  [0, 0]', 'zoom: 3 # d', 'alt: x'))).toBe(block('# why', WRITTEN, '# d', 'alt: x'))
  })

  test('a map closer than boxes are framed brings its maxZoom along', () => {
    const close = { ...PICKED, maxZoom: 13 }
    expect(written(block('fit: springfield # s', 'maxZoom: 7', 'alt: x'), close)).toBe(block(`${WRITTEN} # s`, 'maxZoom: 13', 'alt: x'))
    expect(written(block('{ fit: springfield }'), close)).toBe(block(`{ ${WRITTEN}, maxZoom: 13 }`))
    expect(written(block('id: a'), close)).toBe(block('id: a', WRITTEN, 'maxZoom: 13'))
  })

  test('a step without a view block gets one before its first block of text', () => {
    const body = '## Chapter\nOne.\n\n[Springfield](place:springfield) is\nthe next.\n'
    expect(written(body, PICKED, 1)).toBe(
      `## Chapter\nOne.\n\n\`\`\`view\n${WRITTEN}\n\`\`\`\n[Springfield](place:springfield) is\nthe next.\n`,
    )
    expect(written(body, PICKED, 0)).toContain(`## Chapter\n\`\`\`view\n${WRITTEN}\n\`\`\`\nOne.`)
  })
})

describe('it is refused, with a reason,', () => {
  test.each<[string, string, number, PickedView, RegExp]>([
    ['where the file has mistakes', block('fit: [springfield', 'alt: x'), 0, PICKED, /has mistakes/],
    ['where there is no such step', block('fit: springfield'), 1, PICKED, /no step number 2/],
    ['without a width', block('fit: springfield'), 0, { bounds: [1, 0, 1, 1] }, /no width/],
    ['upside down', block('fit: springfield'), 0, { bounds: [0, 2, 1, 1] }, /no width or no height/],
    ['outside the world', block('fit: springfield'), 0, { bounds: [0, 0, 1, 99] }, /without changing more/],
    ['where a key is written the long way', block('? fit', ': springfield', 'alt: x'), 0, PICKED, /cannot be changed safely/],
    ['where braces hold comments', block('{ fit: springfield, # why', 'zoom: 3 }'), 0, PICKED, /cannot be changed safely/],
    ['where a key has an anchor', block('&key fit: springfield', 'alt: x'), 0, PICKED, /cannot be changed safely/],
  ])('%s', (_, body, step, picked, reason) => {
    expect(writeView(frontMatter() + body, step, picked)).toEqual({ refusal: expect.stringMatching(reason) })
  })
})

/** Real stories, as they are, with comments in their views, with the other line ends, a byte order mark, no line end at the end. */
const STORIES = ['stories/kursk-ceasefire/story.md', 'tests/story/input/every-key.md'].flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  const variants = [text, commented(text), commented(text).replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()]
  return variants.map((variant) => ({ file, text: variant }))
})

/** With a numbered comment behind every line of the view blocks, and one above. */
function commented(text: string): string {
  let number = 0
  return text.replace(/(?<=```view\n)[\s\S]*?(?=```\n)/g, (yaml) =>
    yaml.replace(/^.+$/gm, (line) => `# above ${++number}\n${line} # behind ${number}`),
  )
}

const anyPicked: fc.Arbitrary<PickedView> = fc
  .record({
    west: fc.integer({ min: -1800, max: 1800 }),
    east: fc.integer({ min: -1800, max: 1800 }),
    south: fc.integer({ min: -850, max: 849 }),
    height: fc.integer({ min: 1, max: 1700 }),
    maxZoom: fc.option(fc.integer({ min: 0, max: 22 })),
  })
  .filter(({ west, east }) => west !== east)
  .map(({ west, east, south, height, maxZoom }) => ({
    bounds: [west / 10, south / 10, east / 10, Math.min(850, south + height) / 10],
    ...(maxZoom === null ? {} : { maxZoom }),
  }))

const anyEdit = fc.record({ story: fc.constantFrom(...STORIES), step: fc.nat(), picked: anyPicked })

describe('for any step of a real story and any view', () => {
  test('the compiled story differs in that step’s framing and in what follows from it alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdit, async ({ story: { file, text }, step, picked }) => {
        const before = await draftOf(file, text)
        const index = step % before.ids.length
        const edit = writeView(text, index, picked)
        if ('refusal' in edit) throw new Error(edit.refusal)
        const after = await draftOf(file, edit.text)

        const framing = after.compiled.framings[after.compiled.steps[index]?.framing ?? -1]
        const [west, south, east, north] = picked.bounds
        const bounds = { west, south, east: west > east ? east + 360 : east, north }
        expect(framing?.wide).toMatchObject({ kind: 'bounds', bounds, minZoom: 0, maxZoom: picked.maxZoom ?? 10 })
        expect(withoutFraming(after)).toEqual(withoutFraming(before))
        expect(framingsUpTo(after, index)).toEqual(framingsUpTo(before, index))
      }),
      { numRuns: 40 },
    )
  })

  test('all bytes outside one view block are the same, and no comment is lost', () => {
    fc.assert(
      fc.property(anyEdit, ({ story: { text }, step, picked }) => {
        const { steps } = draftText(text)
        const index = step % steps.length
        const edit = writeView(text, index, picked)
        if ('refusal' in edit) throw new Error(edit.refusal)
        const view = steps[index]?.view
        const from = (view?.start ?? steps[index]?.start ?? 0) + (text.startsWith('\uFEFF') ? 1 : 0)
        const to = from + (view === undefined ? 0 : view.end - view.start)
        expect(edit.text.startsWith(text.slice(0, from))).toBe(true)
        expect(edit.text.endsWith(text.slice(to))).toBe(true)
        expect(/(?<!\r)\n/.test(edit.text)).toBe(/(?<!\r)\n/.test(text))
        expect(/\r/.test(edit.text)).toBe(/\r/.test(text))
        expect(edit.text.match(/# (?:above|behind) \d+/g)).toEqual(text.match(/# (?:above|behind) \d+/g))
      }),
      { numRuns: 100 },
    )
  })

  test('the same view written again changes nothing', () => {
    fc.assert(
      fc.property(anyEdit, ({ story: { text }, step, picked }) => {
        const index = step % draftText(text).steps.length
        const once = writeView(text, index, picked)
        if ('refusal' in once) throw new Error(once.refusal)
        expect(writeView(once.text, index, picked)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })
})

async function draftOf(file: string, text: string): Promise<Draft> {
  const effects: Effects = {
    ...nodeEffects,
    readFile: (path, most) => (path === file ? Promise.resolve(new TextEncoder().encode(text)) : nodeEffects.readFile(path, most)),
  }
  const report = createReport()
  const draft = await draftStory(file, effects, report.tell)
  if (draft === undefined || report.hasErrors()) throw new Error(JSON.stringify(report.problems()))
  return draft
}

function withoutFraming({ meta, ids, world, compiled }: Draft): unknown {
  const steps = compiled.steps.map(({ framing: _, gap: __, ...rest }) => rest)
  return { meta, ids, places: [...world.places.sound.keys()], layers: [...world.layers.sound.keys()], steps }
}

function framingsUpTo({ compiled: { steps, framings } }: Draft, end: number): unknown {
  return steps.slice(0, end).map(({ framing }) => framings[framing])
}
