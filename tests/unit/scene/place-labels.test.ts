import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewport } from '../../../src/geo/camera.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import type { AreaCandidate, BasePlaceCandidate, Candidate, PointCandidate } from '../../../src/scene/labels/candidate.ts'
import { placeLabels } from '../../../src/scene/labels/place-labels.ts'
import { TYPE_SCALE } from '../../../src/scene/labels/type-scale.ts'
import type { SceneLabel } from '../../../src/scene/scene.ts'

const VIEWPORT: Viewport = { width: 600, height: 400, padding: { top: 0, right: 0, bottom: 0, left: 0 } }
const CAMERA = { center: [35.271, 51.191] as const, zoom: 9 }

const town = (id: string, at: readonly [number, number], more: Partial<PointCandidate> = {}): PointCandidate => ({
  shape: 'point',
  id,
  kind: 'place',
  label: { text: id, width: id.length * 0.55 },
  at,
  claims: [],
  ...more,
})

const basePlace = (id: string, at: readonly [number, number], more: Partial<BasePlaceCandidate> = {}): BasePlaceCandidate => ({
  shape: 'base-place',
  id,
  kind: 'town',
  label: { text: id, width: id.length * 0.55 },
  at,
  from: 8,
  ...more,
})

const anyBasePlaces: fc.Arbitrary<BasePlaceCandidate[]> = fc
  .array(
    fc.tuple(
      fc.double({ min: 34.4, max: 36.2, noNaN: true }),
      fc.double({ min: 50.8, max: 51.6, noNaN: true }),
      fc.constantFrom('city' as const, 'town' as const, 'village' as const),
      fc.boolean(),
    ),
    { maxLength: 40 },
  )
  .map((places) =>
    places.map(([lng, lat, kind, isLocal], i) =>
      basePlace(`b${i}`, [lng, lat], {
        kind,
        label: { text: `Base ${i}`, width: 3.4, ...(isLocal && { local: { text: `База ${i}`, width: 3.6, lang: 'uk' } }) },
      }),
    ),
  )

const boxOf = (label: SceneLabel) => {
  const [x, y] = toScreen(label.at, CAMERA, VIEWPORT)
  const left = x + label.offset[0] - (label.align === 'start' ? 0 : label.align === 'end' ? label.length : label.length / 2)
  return { left, right: left + label.length, top: y + label.offset[1] - label.size * 0.71, bottom: y + label.offset[1] }
}

const anyTowns: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.tuple(fc.double({ min: 34.4, max: 36.2, noNaN: true }), fc.double({ min: 50.8, max: 51.6, noNaN: true }), fc.boolean(), fc.nat(12)),
    { maxLength: 25 },
  )
  .map((towns) =>
    towns.map(([lng, lat, isSubject, length], i) =>
      town(`t${'x'.repeat(length)}${i}`, [lng, lat], { kind: isSubject ? 'subject' : 'place' }),
    ),
  )

describe('placeLabels', () => {
  test('the subject’s name stands to the right of its dot, level with it', () => {
    const labels = placeLabels([town('Sudzha', [35.271, 51.191], { kind: 'subject' })], CAMERA, VIEWPORT)
    expect(labels).toHaveLength(1)
    expect(labels[0]).toMatchObject({ key: 'Sudzha@right', align: 'start', size: 18, opacity: 1 })
    expect(labels[0]?.offset[0]).toBeGreaterThan(5)
  })

  test('no name lies in the corner where the buttons are', () => {
    fc.assert(
      fc.property(anyTowns, anyBasePlaces, (towns, basePlaces) => {
        for (const label of placeLabels([...towns, ...basePlaces], CAMERA, VIEWPORT)) {
          const { right, bottom } = boxOf(label)
          expect(right > VIEWPORT.width - 136 && bottom > VIEWPORT.height - 52 - 52).toBe(false)
        }
      }),
    )
  })

  test('a name that would leave the map on the right stands on the left', () => {
    const [lng] = [35.271 + (280 * 360) / (512 * 2 ** 9)]
    expect(placeLabels([town('Belgorod', [lng, 51.191])], CAMERA, VIEWPORT)[0]?.key).toBe('Belgorod@left')
  })

  test('no two labels cover each other and none leaves the map, whatever the towns', () => {
    fc.assert(
      fc.property(anyTowns, (towns) => {
        const boxes = placeLabels(towns, CAMERA, VIEWPORT).map(boxOf)
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= VIEWPORT.width && a.top >= 0 && a.bottom <= VIEWPORT.height).toBe(true)
          for (const b of boxes.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
        }
      }),
    )
  })

  test('what comes later never moves or hides what came before', () => {
    fc.assert(
      fc.property(anyTowns, (towns) => {
        const subjects = towns.slice(0, 3)
        const alone = placeLabels([...subjects], CAMERA, VIEWPORT).filter(({ key }) => key.startsWith(subjects[0]?.id ?? '?'))
        // dots of all towns count, so the comparison holds them fixed
        const areas: AreaCandidate[] = [
          { shape: 'area', id: 'RU', kind: 'country', label: { text: 'Russia', width: 3.4 }, at: [[35.3, 51.3]], room: [1] },
        ]
        const more = placeLabels([...subjects, ...areas], CAMERA, VIEWPORT).filter(({ key }) => key.startsWith(subjects[0]?.id ?? '?'))
        expect(more).toEqual(alone)
      }),
    )
  })

  test('claims stand under the name, a line each, with their symbols; the name stays where it was', () => {
    const claims = [
      {
        id: 'retaken',
        status: 'claimed' as const,
        form: 'plain' as const,
        label: { text: 'Claimed by Russia’s Defence Ministry', width: 17 },
      },
      {
        id: 'isw',
        status: 'assessed' as const,
        form: 'plain' as const,
        label: { text: 'Assessed by Institute for the Study of War', width: 20 },
      },
    ]
    const bare = placeLabels([town('Sudzha', [35.271, 51.191], { kind: 'subject' })], CAMERA, VIEWPORT)
    const one = placeLabels([town('Sudzha', [35.271, 51.191], { kind: 'subject', claims: claims.slice(0, 1) })], CAMERA, VIEWPORT)
    const two = placeLabels([town('Sudzha', [35.271, 51.191], { kind: 'subject', claims })], CAMERA, VIEWPORT)
    expect(one[0]).toEqual(bare[0])
    expect(two.slice(0, 2)).toEqual(one)
    expect(two.map(({ symbol }) => symbol?.status)).toEqual([undefined, 'claimed', 'assessed'])
    expect(two[2]?.offset[1]).toBeGreaterThan(two[1]?.offset[1] ?? Number.NaN)
  })

  test('on a map too narrow for their words, the claims’ symbols stand alone in a row', () => {
    const claims = [
      { id: 'a', status: 'claimed' as const, form: 'plain' as const, label: { text: 'x', width: 40 } },
      { id: 'b', status: 'assessed' as const, form: 'plain' as const, label: { text: 'y', width: 40 } },
    ]
    const narrow = { ...VIEWPORT, width: 300 }
    const labels = placeLabels([town('Sudzha', [35.271, 51.191], { kind: 'subject', claims })], CAMERA, narrow)
    const symbols = labels.filter(({ symbol }) => symbol !== undefined)
    expect(symbols.map(({ text }) => text)).toEqual(['', ''])
    expect(symbols[0]?.offset[1]).toBe(symbols[1]?.offset[1])
  })

  test('an area’s name takes the first of its spots that has room and is free', () => {
    const area = (room: number[]): AreaCandidate => ({
      shape: 'area',
      id: 'UA',
      kind: 'country',
      label: { text: 'Ukraine', width: 4 },
      at: [
        [35.0, 51.1],
        [35.5, 51.3],
      ],
      room,
    })
    expect(placeLabels([area([0.001, 0.001])], CAMERA, VIEWPORT)[0]?.key).toBe('UA@0')
    expect(placeLabels([area([1e-6, 0.001])], CAMERA, VIEWPORT)[0]?.key).toBe('UA@1')
    expect(placeLabels([area([1e-6, 1e-6])], CAMERA, VIEWPORT)).toEqual([])
  })

  test('an area’s name makes way for a place’s name as far as its free circle allows, and no further', () => {
    const area = (room: number): AreaCandidate => ({
      shape: 'area',
      id: 'UA',
      kind: 'country',
      label: { text: 'Ukraine', width: 4 },
      at: [[35.271, 51.191]],
      room: [room],
    })
    const village = town('Village', [35.271, 51.191], { kind: 'subject' })
    const middle = placeLabels([area(0.001)], CAMERA, VIEWPORT)[0]
    const moved = placeLabels([village, area(0.001)], CAMERA, VIEWPORT).find(({ key }) => key === 'UA@0')
    expect(middle?.offset[0]).toBe(0)
    expect(moved && Math.hypot(moved.offset[0], moved.offset[1] - (middle?.offset[1] ?? 0))).toBeCloseTo(20, 6)
    const tight = placeLabels([village, area(74 / (512 * 2 ** 9))], CAMERA, VIEWPORT)
    expect(tight.some(({ key }) => key === 'UA@0')).toBe(false)
  })
})

describe('places of the base map', () => {
  test('have a small dot and a small name from their zoom on, and neither before', () => {
    const village = basePlace('Guyevo', [35.271, 51.191], { kind: 'village', from: 9 })
    const [label] = placeLabels([village], CAMERA, VIEWPORT)
    expect(label).toMatchObject({ key: 'Guyevo@right', kind: 'village' })
    expect(label?.dot).toBeLessThan(3)
    expect(placeLabels([{ ...village, from: 9.01 }], CAMERA, VIEWPORT)).toEqual([])
  })

  test('never move or hide a name of the story, and cover neither its names nor its dots', () => {
    fc.assert(
      fc.property(anyTowns, anyBasePlaces, (towns, basePlaces) => {
        const alone = placeLabels(towns, CAMERA, VIEWPORT)
        const both = placeLabels([...towns, ...basePlaces], CAMERA, VIEWPORT)
        expect(both.slice(0, alone.length)).toEqual(alone)
        const theirs = both.slice(alone.length)
        const dots = towns.flatMap((candidate) => (candidate.shape === 'point' ? [toScreen(candidate.at, CAMERA, VIEWPORT)] : []))
        for (const [i, label] of theirs.entries()) {
          const a = boxOf(label)
          expect(a.left >= 0 && a.right <= VIEWPORT.width && a.top >= 0 && a.bottom <= VIEWPORT.height).toBe(true)
          for (const b of [...alone, ...theirs.slice(i + 1)].map(boxOf)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
          for (const [x, y] of dots) expect(x > a.left && x < a.right && y > a.top && y < a.bottom).toBe(false)
        }
      }),
    )
  })

  test('are set smaller than any place of the story, in the order of their kinds', () => {
    const sizes = (['subject', 'place', 'city', 'town', 'village'] as const).map((kind) => TYPE_SCALE[kind].size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBe(sizes.length)
  })
})

describe('local names', () => {
  const local = { text: 'Суджа', width: 3, lang: 'ru' }

  test('stand under the name, aligned with it, on whichever side it is', () => {
    for (const [lng, side] of [
      [35.271, 'right'],
      [35.65, 'left'],
    ] as const) {
      const labels = placeLabels([town('Sudzha', [lng, 51.191], { label: { text: 'Sudzha', width: 3.4, local } })], CAMERA, VIEWPORT)
      expect(labels.map(({ key }) => key)).toEqual([`Sudzha@${side}`, `Sudzha/local@${side}`])
      expect(labels[1]).toMatchObject({ text: 'Суджа', lang: 'ru', kind: 'local', align: labels[0]?.align, at: [lng, 51.191] })
      expect(labels[1]?.offset[0]).toBe(labels[0]?.offset[0])
      expect((labels[1]?.offset[1] ?? 0) - (labels[0]?.offset[1] ?? 0)).toBeGreaterThanOrEqual(11)
    }
  })

  test('make way where there is no room for both', () => {
    const long = { ...local, width: 60 }
    const place = town('Sudzha', [35.271, 51.191], { label: { text: 'Sudzha', width: 3.4, local: long } })
    expect(placeLabels([place], CAMERA, VIEWPORT).map(({ text }) => text)).toEqual(['Sudzha'])
  })
})
