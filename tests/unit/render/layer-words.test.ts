import { describe, expect, test } from 'vitest'
import { keyLayers } from '../../../src/reader/evidence/key-entries.ts'
import { describe as describeScene } from '../../../src/render/words/describe.ts'
import { layerWords } from '../../../src/render/words/layer-words.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack } from '../../../src/scene/track.ts'
import type { Layer } from '../../../src/story/story.ts'
import { compileText, SHOWN } from '../../support/mini-story.ts'

const LAYER: Layer = { id: 'bays', style: 'area', label: 'Bays', features: [] }
const EN = { lang: 'en', timeZone: 'UTC' }

describe('what is said of a layer', () => {
  test.each<[Partial<Layer>, string]>([
    [{}, 'Bays'],
    [{ by: 'The desk' }, 'Bays (The desk)'],
    [{ status: 'unclear' }, 'Bays (Unclear)'],
    [{ by: 'The desk', status: 'assessed', asOf: '2026-01-10' }, 'Bays (Assessment: The desk, as of 10 January 2026)'],
    [{ asOf: '2026-01-10' }, 'Bays (as of 10 January 2026)'],
  ])('%j: %s', (said, words) => expect(layerWords({ ...LAYER, ...said }, EN)).toBe(words))

  test('nothing, where it has no name', () => expect(layerWords({ ...LAYER, label: '', by: 'The desk' }, EN)).toBeUndefined())

  test('in the language of the story', () => {
    const layer: Layer = { ...LAYER, by: 'ISW', status: 'assessed', asOf: '2026-01-10' }
    expect(layerWords(layer, { ...EN, lang: 'uk' })).toContain('станом на 10 січня 2026')
    expect(layerWords(layer, { ...EN, lang: 'ru' })).toContain('по состоянию на 10 января 2026')
  })
})

describe('a layer that somebody claims', () => {
  const layers =
    '{ rivers: { data: rivers.geojson, style: boundary, label: The line, by: desk, status: claimed, asOf: 2025-03-12 }, lakes: { data: lakes.geojson, style: region, label: Lakes } }'
  const text = `${SHOWN}\n\`\`\`view\nshow: [rivers, lakes]\n\`\`\`\nMore.\n\n## Then\n\nNothing.\n`
  const size = { width: 600, height: 400, padding: { top: 0, right: 0, bottom: 0, left: 0 } }

  test('is told of where it shows, by its source’s printed name, in the words for the map and in its key; others are not', async () => {
    const { result } = await compileText(text, { layers })
    if (result === undefined) throw new Error('nothing was compiled')
    const { story } = result
    const scenes = story.steps.map((_, i) => sceneAt(createTrack(story, size), i))
    const isShown = story.steps.map((step) => (step.layers['rivers'] ?? 0) > 0)
    expect(new Set(isShown)).toEqual(new Set([true, false]))
    const words = 'The line (Claim: The desk, as of 12 March 2025).'
    expect(scenes.map((scene) => describeScene(scene, story, size).includes(words))).toEqual(isShown)
    expect(scenes.map((scene) => keyLayers(scene, story).map(({ id }) => id))).toEqual(isShown.map((is) => (is ? ['rivers'] : [])))
    expect(scenes.some((scene) => describeScene(scene, story, size).includes('Lakes'))).toBe(false)
  })
})
