import { expect, test } from 'vitest'
import { dataFiles } from '../../../src/publish/data-files.ts'
import type { OverviewMap } from '../../../src/render/svg/overview-map.ts'
import { compileText, SHOWN } from '../../support/mini-story.ts'

const views = (entries: string): Record<string, string> => ({ views: `{ wide: { bounds: [-10, -10, 10, 10] }, ${entries} }` })

test('named views with a label are where readers may go, in their order; those without one are not', async () => {
  const { problems, result } = await compileText(
    SHOWN,
    views('near: { fit: [springfield], mobile: { maxZoom: 7 }, label: The town }, box: { bounds: [1, 1, 2, 2], label: The box }'),
  )
  expect(problems).toEqual([])
  expect(result?.story.presets.map(({ label }) => label)).toEqual(['The town', 'The box'])
  expect(result?.story.presets[0]?.framing).toMatchObject({ wide: { maxZoom: 9 }, narrow: { maxZoom: 7 } })
})

test('a label on a view that frames nothing is a mistake: nobody could go there', async () => {
  const { problems } = await compileText(SHOWN, views('near: { maxZoom: 7, label: The town }'))
  expect(problems.map(({ code }) => code)).toEqual(['half-framing'])
  expect((await compileText(SHOWN, views('near: { maxZoom: 7 }'))).problems).toEqual([])
})

const inset = (value: string): string => `${SHOWN}\n\`\`\`view\nfit: [springfield]\nmotion: cut\ninset: ${value}\n\`\`\`\nMore text.\n`

test.each([
  ['wide', 'unknown-view', 'wide', undefined],
  ['a name that no view has', 'unknown-view', 'wides', "did you mean 'wide'"],
  ['two framings', 'two-framings', '{ fit: [springfield], bounds: [0, 0, 1, 1] }', undefined],
  ['a place that is not there', 'unknown-place', '{ fit: [springfeld] }', "did you mean 'springfield'"],
  ['a key that frames nothing', 'unknown-key', '{ fit: [springfield], mobile: { maxZoom: 3 } }', undefined],
  ['true', 'wrong-type', 'true', undefined],
])('an inset of %s', async (name, code, value, cure) => {
  const { problems } = await compileText(inset(value))
  expect(problems.map((problem) => problem.code)).toEqual(name === 'wide' ? [] : [code])
  if (cure !== undefined) expect(JSON.stringify(problems)).toContain(cure)
})

test('the pictures of the overview map draw the ground around the story, with the names of its countries and nothing of the story’s', async () => {
  const { result } = await compileText(inset('{ bounds: [-30, -22, 30, 22] }'))
  if (result === undefined) throw new Error('no result')
  const picture = result.story.overviews[result.story.steps[1]?.overview ?? -1]
  const file = dataFiles(result).find(({ path }) => path === picture?.file)
  const { shapes, names } = JSON.parse(file?.content ?? '{}') as OverviewMap
  expect(shapes.map((shape) => shape.class)).toEqual(['land', 'border'])
  expect(shapes[0]?.d).toMatch(/^M[-\d.mlz ]+z$/)
  expect(names.map(({ text }) => text).sort()).toEqual(['Eastland', 'Westland'])
})

test('a map that is explored names what no view of the story shows', async () => {
  const { result } = await compileText('```view\nbounds: [-9, 3, -3, 7]\nshow: [rivers, lakes]\n```\nText.\n')
  expect(result?.story.basePlaces.map(({ id }) => id)).toEqual(['westport'])
  expect(result?.wider.basePlaces.map(({ id }) => id)).toEqual(['westport', 'easton'])
  expect(result?.wider.areaLabels.flatMap(({ label }) => label.text)).toContain('Eastland')
})
