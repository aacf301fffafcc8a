import { describe, expect, test } from 'vitest'
import type { Step, Story } from '../../../src/story/story.ts'
import { compileText } from '../../support/mini-story.ts'

/** The story of a text under the mini story's front matter, which must have no error. */
async function storyOf(text: string, keys: Record<string, string | undefined> = {}): Promise<Story> {
  const { problems, result } = await compileText(text, keys)
  if (result === undefined) throw new Error(JSON.stringify(problems, null, 1))
  return result.story
}

const stepsOf = async (text: string): Promise<readonly Step[]> => (await storyOf(text)).steps
const view = (yaml: string): string => `\`\`\`view\n${yaml}\n\`\`\``

describe('what is a step', () => {
  test('a paragraph with a view block, with a linked place or claim, and the first of a chapter; everything else joins the step before', async () => {
    const steps = await stepsOf(`
One begins the story.

Joins one.

- a list
- joins one

> A quotation joins one, even [linked](place:springfield).

${view('hold: true')}
Two has a view block.

Joins two.

[Three](place:springfield) links a place.

They [hold it](claim:held): four links a claim.

[Joins](https://example.org/) four: the link is another.

## A chapter

Five begins a chapter.

***

Joins five.
`)
    expect(steps.map(({ id }) => id)).toEqual([
      'one-begins-the-story',
      'two-has-a-view-block',
      'three-links-a-place',
      'they-hold-it-four-links',
      'five-begins-a-chapter',
    ])
    expect(steps.map(({ chapter }) => chapter)).toEqual([-1, -1, -1, -1, 0])
  })

  test('a view block may stand before a list', async () => {
    expect(await stepsOf(`One.\n\n${view('id: two')}\n- a list\n`)).toHaveLength(2)
  })

  test('ids are the author’s, or made from the first words, each once, whatever the script', async () => {
    const steps = await stepsOf(
      `${view('id: the-author-s')}\nText.\n\n${view('hold: true')}\nThe author’s.\n\n${view('hold: true')}\nÉtats-Unis!\n\n${view('hold: true')}\nСуджа.\n`,
    )
    expect(steps.map(({ id }) => id)).toEqual(['the-author-s', 'the-authors', 'etats-unis', 'step-4'])
    expect(steps[0]?.map).toBe('maps/the-author-s.svg')
  })

  test('chapters know their first step', async () => {
    const { chapters } = await storyOf('Before.\n\n## One *stressed*\n\nText.\n\n## Two\n\nText.\n')
    expect(chapters).toEqual([
      { title: 'One stressed', firstStep: 1 },
      { title: 'Two', firstStep: 2 },
    ])
  })
})

describe('framing', () => {
  const SPRINGFIELD = { west: 0, east: 0, south: 0, north: 0 }

  test('the first step without anything frames all places', async () => {
    const { framings } = await storyOf('Text.')
    expect(framings[0]?.wide).toMatchObject({
      kind: 'bounds',
      bounds: { west: 0, east: 15, south: 0, north: 15 },
      padding: 0.08,
      minZoom: 0,
      maxZoom: 10,
    })
  })

  test('linked places that are in view and legible are lit while the map holds; others are framed', async () => {
    const { steps, framings } = await storyOf(`
${view('bounds: [-1, -1, 2, 1]')}
Text.

[Springfield](place:springfield) and [Shelbyville](place:shelbyville) are in view.

[Far](place:far) is not, and is framed with [Springfield](place:springfield).

Back [there](place:springfield), still in view.
`)
    expect(steps.map(({ framing }) => framing)).toEqual([0, 0, 1, 1])
    expect(steps.map(({ highlights }) => highlights)).toEqual([[], ['springfield', 'shelbyville'], ['far', 'springfield'], ['springfield']])
    expect(framings[1]?.wide).toMatchObject({ bounds: { west: 0, east: 15, south: 0, north: 15 } })
  })

  test('linked places too near to each other to be told apart are framed', async () => {
    const steps = await stepsOf(
      `${view('bounds: [-60, -60, 60, 60]')}\nText.\n\n[One](place:springfield).\n\n[One](place:springfield) and [two](place:shelbyville).\n`,
    )
    expect(steps.map(({ framing }) => framing)).toEqual([0, 0, 1])
  })

  test('a single place is framed at zoom 9, more at 10 at most, and maxZoom says otherwise', async () => {
    const { framings } = await storyOf(
      `${view('fit: springfield')}\nA.\n\n${view('fit: [springfield, shelbyville]')}\nB.\n\n${view('fit: [springfield]\nmaxZoom: 6')}\nC.\n\n${view('fit: [springfield]\nminZoom: 12')}\nD.\n`,
    )
    expect(framings.map(({ wide }) => wide)).toMatchObject([
      { bounds: SPRINGFIELD, maxZoom: 9 },
      { bounds: { east: 1 }, maxZoom: 10 },
      { bounds: SPRINGFIELD, maxZoom: 6 },
      { bounds: SPRINGFIELD, minZoom: 12, maxZoom: 12 },
    ])
  })

  test('fit takes places, layers, features and claims', async () => {
    const { framings } = await storyOf(
      `${view('fit: ["layer:rivers"]')}\nA.\n\n${view('fit: ["layer:rivers#nil", far]')}\nB.\n\n${view('fit: ["claim:held"]')}\nC.\n`,
    )
    expect(framings.map(({ wide }) => wide)).toMatchObject([
      { bounds: { west: -5, south: -5, east: 5, north: 0.5 } },
      { bounds: { west: -5, south: 0.5, east: 15, north: 15 } },
      { bounds: SPRINGFIELD },
    ])
  })

  test('bounds with a west past the east cross the antimeridian', async () => {
    const { framings } = await storyOf(`${view('bounds: [170, -10, -170, 10]')}\nA.\n`)
    expect(framings[0]?.wide).toMatchObject({ bounds: { west: 170, east: 190 } })
  })

  test('use takes a named view, and keys beside it override it; mobile overrides narrow maps alone', async () => {
    const views = '{ wide: { bounds: [-10, -10, 10, 10], padding: 0.2, mobile: { padding: 0 } } }'
    const { framings } = await storyOf(
      `${view('use: wide\nmaxZoom: 5')}\nA.\n\n${view('use: wide\nfit: [far]\nmobile: { center: [1, 2], zoom: 3 }')}\nB.\n`,
      { views },
    )
    const box = { kind: 'bounds', bounds: { west: -10, south: -10, east: 10, north: 10 }, minZoom: 0, maxZoom: 5 }
    expect(framings[0]).toEqual({ wide: { ...box, padding: 0.2 }, narrow: { ...box, padding: 0 } })
    expect(framings[1]).toMatchObject({ wide: { bounds: { west: 15 }, padding: 0.2 }, narrow: { kind: 'camera', center: [1, 2], zoom: 3 } })
  })

  test('hold keeps the framing, even where a linked place is out of view; equal framings are one', async () => {
    const steps = await stepsOf(
      `${view('fit: [springfield]')}\nA.\n\n${view('hold: true')}\n[Far](place:far).\n\n${view('fit: [far]')}\nB.\n\n${view('fit: [springfield]')}\nC.\n`,
    )
    expect(steps.map(({ framing }) => framing)).toEqual([0, 0, 1, 0])
  })
})

describe('what shows', () => {
  const shown = (step: Step | undefined): unknown => [step?.layers, step?.claims, step?.drawn, step?.highlights]

  test('layers, claims, drawn parts and highlights are kept until a view changes them or the chapter ends', async () => {
    const steps = await stepsOf(`
## One

${view('use: wide\nshow: [rivers, { lakes: 0.5 }, "claim:held"]\ndraw: { rivers: 0.6 }\nhighlight: ["layer:rivers", "layer:lakes#blue", far, "claim:held"]')}
A.

${view('hold: true')}
B.

${view('hide: [lakes, "claim:held"]\ndraw: { rivers: 1 }\nhighlight: far')}
C.

${view('hold: true\nhighlight: []')}
E.

${view('highlight: [shelbyville]')}
F.

## Two

D.
`)
    expect(steps.map(shown)).toEqual([
      [{ rivers: 1, lakes: 0.5 }, ['held'], { rivers: 0.6 }, ['rivers#nil', 'rivers#west', 'lakes#blue', 'far', 'springfield']],
      [{ rivers: 1, lakes: 0.5 }, ['held'], { rivers: 0.6 }, ['rivers#nil', 'rivers#west', 'lakes#blue', 'far', 'springfield']],
      [{ rivers: 1 }, [], { rivers: 1 }, ['far']],
      [{ rivers: 1 }, [], { rivers: 1 }, []],
      [{ rivers: 1 }, [], { rivers: 1 }, ['shelbyville']],
      [{}, [], {}, []],
    ])
  })

  test('what the text of a step links is lit beside that, at that step alone', async () => {
    const steps = await stepsOf(`
${view('use: wide\nhighlight: [shelbyville]')}
A [town](place:springfield).

${view('hold: true')}
B.
`)
    expect(steps.map(({ highlights }) => highlights)).toEqual([['shelbyville', 'springfield'], ['shelbyville']])
  })

  test('a claim stands from the step that links it to the end of the chapter, unless that step hides it', async () => {
    const steps = await stepsOf(`
A.

They [hold it](claim:held).

${view('hide: ["claim:held"]')}
B, which [links](claim:held) and hides.

## Two

C.
`)
    expect(steps.map(({ claims }) => claims)).toEqual([[], ['held'], [], []])
    expect(steps[1]?.highlights).toEqual(['springfield'])
  })

  test('a claim’s label is its status and its speaker', async () => {
    const { claims } = await storyOf('A.')
    expect(claims).toMatchObject([
      {
        id: 'held',
        about: 'springfield',
        by: 'The desk',
        label: { text: 'Claim: The desk' },
        says: 'It is held',
        reported: '2025-03-12',
      },
    ])
  })
})

describe('gaps', () => {
  test('there is none without a flight or before a cut; a longer flight has a wider one', async () => {
    const steps = await stepsOf(`
${view('bounds: [0, 0, 1, 1]')}
A.

${view('hold: true')}
B.

${view('bounds: [0.1, 0, 1.1, 1]')}
C.

${view('bounds: [100, 50, 101, 51]')}
D.

${view('bounds: [0, 0, 1, 1]\nmotion: cut')}
E.
`)
    expect(steps.map(({ gap }) => gap)).toEqual([0, 0, 1, 7, 0])
  })
})
