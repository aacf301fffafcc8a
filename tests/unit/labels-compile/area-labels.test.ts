import { expect, test } from 'vitest'
import { areaLabels } from '../../../src/compile/labels/area-labels.ts'
import { textWidth } from '../../../src/compile/labels/text-width.ts'
import type { Viewport } from '../../../src/geo/camera.ts'
import { fit } from '../../../src/geo/fit.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import { framingFor } from '../../../src/scene/framing.ts'
import type { AreaLabel, Framing } from '../../../src/story/story.ts'
import { BORDER, FRAMINGS, framing, BASE as MAP, REGIONS, STEPS, step } from '../cut/kursk-story.ts'
import { countryAt, draw } from '../cut/picture.ts'

const BASE = MAP.land

const LAYERS = [
  { id: 'regions', style: 'region' as const, data: REGIONS },
  { id: 'border', style: 'boundary' as const, data: BORDER },
]
const KURSK = areaLabels(BASE, LAYERS, { framings: FRAMINGS, steps: STEPS, lang: 'en' })
const FULL = draw(BASE, MAP.water)

const PADDING = { top: 24, right: 24, bottom: 24, left: 24 }
const MAPS: readonly Viewport[] = [
  { width: 390, height: 354, padding: PADDING },
  { width: 864, height: 900, padding: PADDING },
]

/** Which of the framings show which countries, from an atlas. */
test.each([
  [0, ['RU', 'UA']],
  [4, ['RU', 'UA']],
  [5, ['RU', 'UA']],
  [6, ['RU', 'UA']],
  [7, ['SA', 'EG', 'SD', 'IR']],
])('in framing %i the countries %s have a place in view with room for their names at 11 pixels', (index, countries) => {
  for (const map of MAPS)
    for (const id of countries) expect(placesIn(FRAMINGS[index], map, label(KURSK, id)), `${id} at ${map.width}`).not.toEqual([])
})

test('Sudzha from close by has Russia named on the Russian side and Ukraine on the Ukrainian side', () => {
  for (const id of ['RU', 'UA']) {
    for (const at of placesIn(FRAMINGS[4], MAPS[0], label(KURSK, id))) {
      const [x, y] = project(at)
      expect(countryAt(FULL, x, y)).toBe(id)
    }
  }
})

test('every position of a country stands in it, with the room that it claims', () => {
  for (const { id, kind, at, room } of KURSK) {
    expect(at.length).toBe(room.length)
    if (kind !== 'country') continue
    for (const [i, position] of at.entries()) {
      const [x, y] = project(position)
      for (let turn = 0; turn < 16; turn++) {
        const reach = (room[i] ?? 0) * 0.45
        expect(
          countryAt(FULL, x + reach * Math.cos((turn * Math.PI) / 8), y + reach * Math.sin((turn * Math.PI) / 8)),
          `${id} at ${position}`,
        ).toBe(id)
      }
    }
  }
})

test('the roomiest position stands first', () => {
  for (const { room } of KURSK) expect([...room].sort((a, b) => b - a)).toEqual(room)
})

test('countries come first, by how much of the views they fill; then the regions of the story; then oblasts', () => {
  const kinds = KURSK.map(({ kind }) => kind)
  expect(
    [...kinds].sort((a, b) => ['country', 'story-region', 'region'].indexOf(a) - ['country', 'story-region', 'region'].indexOf(b)),
  ).toEqual(kinds)
  expect(KURSK.slice(0, 2).map(({ id }) => id)).toEqual(['RU', 'UA'])
  expect(KURSK.filter(({ kind }) => kind === 'story-region').map(({ id }) => id)).toEqual(['regions#kursk', 'regions#sumy'])
})

test('an oblast that is one of the story regions is named once', () => {
  expect(KURSK.map(({ id }) => id)).not.toContain('RU-KRS')
  expect(KURSK.map(({ id }) => id)).not.toContain('UA-59')
  expect(KURSK.map(({ id }) => id)).toContain('RU-BEL')
  const alone = areaLabels(BASE, [], { framings: FRAMINGS, steps: STEPS, lang: 'en' })
  expect(alone.map(({ id }) => id)).toContain('RU-KRS')
})

test('names are in the language of the story, with their width', () => {
  const ukrainian = areaLabels(BASE, LAYERS, { framings: FRAMINGS, steps: STEPS, lang: 'uk-UA' })
  expect(label(ukrainian, 'UA').label.text).toBe('Україна')
  expect(label(ukrainian, 'regions#kursk').label.text).toBe('Курська область')
  for (const { label } of ukrainian) expect(label.width).toBeCloseTo(textWidth(label.text), 3)
})

test('a country that fills the view without an edge in it is named', () => {
  const labels = areaLabels(BASE, [], {
    framings: [framing({ west: 95, east: 96, south: 62, north: 62.5 }, 10)],
    steps: [step(0, 0)],
    lang: 'en',
  })
  expect(label(labels, 'RU').at.length).toBeGreaterThan(0)
})

test('a view across the antimeridian names what is on both sides', () => {
  const chukotka = framing({ west: 170, east: 200, south: 60, north: 70 }, 7)
  const labels = areaLabels(BASE, [], { framings: [chukotka], steps: [step(0, 0)], lang: 'en' })
  expect(placesIn(chukotka, MAPS[1], label(labels, 'RU'))).not.toEqual([])
  expect(placesIn(chukotka, MAPS[1], label(labels, 'US'))).not.toEqual([])
})

test('a story without steps names nothing', () => {
  expect(areaLabels(BASE, LAYERS, { framings: [], steps: [], lang: 'en' })).toEqual([])
})

function label(labels: readonly AreaLabel[], id: string): AreaLabel {
  const found = labels.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No label of ${id} among ${labels.map((one) => one.id).join(', ')}`)
  return found
}

/** The positions that a map shows with room for the name at 11 pixels. */
function placesIn(target: Framing | undefined, map: Viewport | undefined, { at, room, label: { width } }: AreaLabel) {
  if (target === undefined || map === undefined) throw new Error('No such view')
  const camera = fit(framingFor(target, map), map)
  return at.filter((position, i) => {
    const [x, y] = toScreen(position, camera, map)
    const half = (width * 11) / 2
    return x > half && x < map.width - half && y > 8 && y < map.height - 8 && (room[i] ?? 0) * worldSize(camera.zoom) * 1.25 >= width * 11
  })
}
