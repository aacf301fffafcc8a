import { beforeAll, describe, expect, test } from 'vitest'
import { type CompiledStory, compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { viewportOf } from '../../../src/element/viewport.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import { type Still, stillMaps } from '../../../src/publish/still-maps.tsx'
import { STILL } from '../../../src/render/svg/still.ts'
import { createTrack, type Track } from '../../../src/scene/track.ts'

/** The journey of the first story, as a picture editor would check it. Coordinates are GeoNames', not the story's. */
const SUDZHA = [35.271, 51.191] as const
const MOSCOW = [37.61781, 55.75204] as const
const VIEWPORTS = [
  [390, 354],
  [768, 430],
  [850, 900],
] as const

describe('the Kursk story’s pictures', () => {
  let compiled: CompiledStory
  let stills: Still[]
  beforeAll(async () => {
    const { problems, result } = await compile('stories/kursk-ceasefire/story.md', nodeEffects)
    if (result === undefined) throw new Error(JSON.stringify(problems))
    compiled = result
    stills = await stillMaps(result)
  })
  const tracks = (): Track[] => VIEWPORTS.map(([width, height]) => createTrack(compiled.story, viewportOf({ width, height })))
  const stepOf = (id: string): number => compiled.story.steps.findIndex((step) => step.id === id)
  const labelsAt = (track: Track, id: string) => track.rest(stepOf(id)).labels

  test('25 paragraphs in six chapters', () => {
    expect(compiled.story.steps).toHaveLength(25)
    expect(compiled.story.chapters).toHaveLength(6)
  })

  test('Moscow and Sudzha stand in the opening view, named, on every screen', () => {
    for (const track of tracks()) {
      const { camera } = track.rest(0)
      for (const at of [SUDZHA, MOSCOW]) {
        const [x, y] = toScreen(at, camera, track.viewport)
        expect(x > 10 && x < track.viewport.width - 10 && y > 10 && y < track.viewport.height - 40).toBe(true)
      }
      const names = labelsAt(track, 'two-places').map(({ text }) => text)
      expect(names).toContain('Moscow')
      expect(names).toContain('Sudzha')
    }
  })

  test('from 12 to 16 the map holds, and each speaker’s symbol joins those before', () => {
    for (const track of tracks()) {
      const ids = ['close-to-the-border', 'the-ministry', 'the-institute', 'the-general', 'no-front-line']
      const cameras = ids.map((id) => track.rest(stepOf(id)).camera)
      for (const camera of cameras) expect(camera).toEqual(cameras[0])
      const symbols = ids.map((id) => labelsAt(track, id).flatMap(({ symbol }) => symbol?.claim ?? []))
      expect(symbols).toEqual([
        [],
        ['retaken'],
        ['retaken', 'isw-control'],
        ['retaken', 'isw-control', 'strikes-destruction'],
        ['retaken', 'isw-control', 'strikes-destruction'],
      ])
    }
  })

  test('both Sudzha symbols stand at the last step, on every screen, also of phones with bars and of 320 pixels', () => {
    const small = [
      { width: 390, height: 294 },
      { width: 360, height: 310 },
      { width: 320, height: 240 },
    ].map((size) => createTrack(compiled.story, viewportOf(size)))
    for (const track of [...tracks(), ...small]) {
      expect(labelsAt(track, 'what-is-not-known').flatMap(({ symbol }) => symbol?.claim ?? [])).toEqual(['retaken', 'isw-control'])
    }
  })

  test('Russia and Ukraine are named in the close view, each on its side of the border', () => {
    for (const track of tracks()) {
      const names = labelsAt(track, 'close-to-the-border')
      const lngOf = (text: string) => names.find((label) => label.text.toLowerCase() === text)?.at
      const [russia, ukraine] = [lngOf('russia'), lngOf('ukraine')]
      expect(russia && ukraine && russia[1] > ukraine[1]).toBe(true)
    }
  })

  test('the way to Saudi Arabia and back is a cut under the veil', () => {
    const { steps } = compiled.story
    expect(steps[stepOf('talks-in-saudi-arabia')]?.motion).toBe('cut')
    expect(steps[stepOf('hope-within-days')]?.motion).toBe('cut')
  })

  test('every step has words for its map, and a static map that names its date and credits', () => {
    for (const { words, svg, file } of stills) {
      expect(words.length, file).toBeGreaterThan(20)
      expect(svg, file).toContain('Map data as of 13 March 2025')
      expect(svg, file).toContain('OpenStreetMap')
      expect(svg, file).not.toMatch(/NaN|undefined|Infinity|<script|href=/)
    }
  })

  test('a static map’s dot of Sudzha stands at Sudzha', () => {
    const still = stills[stepOf('close-to-the-border')]
    const [x, y] = toScreen(SUDZHA, still?.scene.camera ?? { center: [0, 0], zoom: 0 }, STILL)
    const dot = /data-place="sudzha" cx="([\d.]+)" cy="([\d.]+)"/.exec(still?.svg ?? '')
    expect(Math.hypot(Number(dot?.[1]) - x, Number(dot?.[2]) - y)).toBeLessThan(0.1)
  })

  test('shown 358 px wide, no lettering of a static map is under 10 px', () => {
    for (const { svg, file } of stills) {
      const [, small = ''] = svg.split('class="lettering small"')
      const scale = Number(/scale\(([\d.]+)\)/.exec(small)?.[1])
      const sizes = [...small.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => (Number(size) * scale * 358) / STILL.width)
      expect(Math.min(...sizes), file).toBeGreaterThanOrEqual(10)
    }
  })

  test('no front line and no zone: the story’s only layers are the two regions and the border', () => {
    expect(compiled.story.layers.map(({ id, style }) => [id, style])).toEqual([
      ['regions', 'region'],
      ['border', 'boundary'],
    ])
  })

  test('the words for a step without the author’s own name the places in view and what is known of the claims', () => {
    expect(stills[stepOf('the-institute')]?.words).toBe(
      'The map shows Sudzha. Symbols at the place: Claim: Russia’s Defence Ministry, reported on 13 March 2025, could not be independently verified ' +
        '(News report by Asher McShane, 13 March 2025); Assessment: Institute for the Study of War, reported on 12 March 2025.',
    )
  })
})
