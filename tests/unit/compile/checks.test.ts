import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../src/compile/compile.ts'
import { COMMON_VIEWPORTS } from '../../../src/compile/views/reference-viewports.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack } from '../../../src/scene/track.ts'
import { collection, compileMini, compileText, frontMatter, point, SHOWN } from '../../support/mini-story.ts'

const MINISTRY = {
  sources: '{ mod: { name: "Westland’s Defence Ministry", kind: party }, isw: { name: Institute for the Study of War, kind: monitor } }',
  claims:
    '{ taken: { about: springfield, by: mod, reported: 2025-03-12, status: claimed, says: Our forces have retaken Springfield and hold its bridge } }',
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code)
const told = async (text: string, keys: Record<string, string | undefined> = {}): Promise<string[]> =>
  codes((await compileText(text, { ...MINISTRY, ...keys })).problems)

describe('a claim that stands without its speaker', () => {
  test.each([
    'Springfield retaken',
    'Forces retake Springfield and its bridge',
    'Westland’s forces have retaken Springfield',
    'A quiet day. Springfield is retaken, its bridge held.',
    'The ministry’s forces retook the bridge; Springfield’s retaken',
    'Springfield: forces retake the bridge',
    'Forces retake Springfield, hold bridge',
  ])('is told of in the headline, the dek and the words for a picture: %s', async (sentence) => {
    expect(await told(SHOWN, { title: JSON.stringify(sentence) })).toContain('claim-unattributed')
    expect(await told(SHOWN, { dek: JSON.stringify(sentence) })).toContain('claim-unattributed')
    expect(await told(SHOWN.replace('use: wide', `use: wide\nalt: ${JSON.stringify(sentence)}`))).toContain('claim-unattributed')
    const picture = { '/stories/mini/a.gif': new Uint8Array(Buffer.from('GIF89a\x01\0\x01\0', 'latin1')) }
    const { problems } = await compileMini(`${frontMatter(MINISTRY)}\n${SHOWN}\n![${sentence}](a.gif)\n`, picture)
    expect(codes(problems)).toContain('claim-unattributed')
    expect(await told(SHOWN, { card: `{ title: ${JSON.stringify(sentence)} }` })).toContain('claim-unattributed')
  })

  test.each([
    'Westland says its forces have retaken Springfield',
    'Springfield retaken, ministry claims',
    'Springfield and its bridge are retaken, according to Westland’s Defence Ministry',
    'Ministry: Springfield retaken',
    'ISW assesses that forces have retaken Springfield',
    'Springfield, a town on a river',
    'The outline of Springfield, in the United States, which borders Ukraine',
    'Shelbyville and Springfield in one view',
    'Officials say Springfield and its bridge are retaken',
    'Moscow: forces have retaken Springfield and its bridge',
    'Have forces retaken Springfield and its bridge?',
    'Forces have not retaken Springfield and its bridge',
    'What we know about the forces in Springfield',
    'Our forces advance near Springfield',
  ])('is none with it, or where the sentence says something else: %s', async (sentence) => {
    expect(await told(SHOWN, { title: JSON.stringify(sentence) })).toEqual([])
  })

  test('in the prose is left to the editor, who says it in the sentence before', async () => {
    expect(await told(`${SHOWN}\nForces have retaken Springfield and hold its bridge.`)).toEqual([])
  })

  test('may be stated where it is confirmed', async () => {
    const claims = MINISTRY.claims.replace('status: claimed', 'status: confirmed')
    expect(await told(SHOWN, { title: 'Springfield retaken', claims })).toEqual([])
  })

  test('is told of in Ukrainian and Russian, too', async () => {
    const story = (lang: string, title: string, says: string, name: string): Promise<string[]> =>
      told(SHOWN, {
        lang,
        title,
        sources: `{ mod: { name: ${name}, kind: party } }`,
        claims: `{ taken: { about: springfield, by: mod, reported: 2025-03-12, status: claimed, says: ${says} } }`,
      })
    const uk = ['Війська відбили Спрингфілд', 'Міноборони'] as const
    const ru = ['Войска отбили Спрингфилд', 'Минобороны'] as const
    expect(await story('uk', 'Війська відбили Спрингфілд', ...uk)).toContain('claim-unattributed')
    expect(await story('uk', 'За інформацією Міноборони, війська відбили Спрингфілд', ...uk)).not.toContain('claim-unattributed')
    expect(await story('ru', 'Минобороны объявило: войска отбили Спрингфилд', ...ru)).not.toContain('claim-unattributed')
    expect(await story('ru', 'Войска не отбили Спрингфилд', ...ru)).not.toContain('claim-unattributed')
    expect(await story('uk', 'Міноборони заявляє, що війська відбили Спрингфілд', ...uk)).not.toContain('claim-unattributed')
    expect(await story('ru', 'Войска отбили Спрингфилд', ...ru)).toContain('claim-unattributed')
    expect(await story('ru', 'Минобороны сообщило, что войска отбили Спрингфилд', ...ru)).not.toContain('claim-unattributed')
  })
})

describe('a layer’s date', () => {
  const layers = (asOf: string): string =>
    `{ rivers: { data: rivers.geojson, style: boundary, asOf: ${asOf} }, lakes: { data: lakes.geojson, style: region } }`

  test.each([
    ['2025-03-14', '2025-03-13', true],
    ['2025-03-13', '2025-03-13', false],
    ['2025-03-13T18:00', '2025-03-13', false],
    ['2025-03-13', '2025-03-13T15:00', false],
    ['2025-03-13T18:00', '2025-03-13T15:00', true],
    ['2025-03-13T15:00+02:00', '2025-03-13T15:00', false],
    ['2025-03-13T14:00-05:00', '2025-03-13T15:00', true],
    ['2025-03-14T00:30+02:00', '2025-03-13', false],
    ['2025-03-13T23:30-05:00', '2025-03-13', true],
  ])('%s with a story of %s', async (layer, asOf, isTold) => {
    const { problems } = await compileText(SHOWN, { layers: layers(layer), asOf, timeZone: 'Europe/London' })
    expect(codes(problems)).toEqual(isTold ? ['layer-newer-than-story'] : [])
  })
})

describe('dates that a story cannot know of', () => {
  test.each<[string, Record<string, string>, number]>([
    ['the map is of the day after', { asOf: '2025-03-14' }, 1],
    ['the map is of that day', { asOf: '2025-03-13' }, 0],
    ['the map is of the day of the update', { asOf: '2025-03-14', updated: '2025-03-14' }, 0],
    ['the update came before, and the map’s day is after it', { updated: '2025-03-12' }, 2],
    ['a claim is later', { claims: MINISTRY.claims.replace('2025-03-12', '2025-03-14'), sources: MINISTRY.sources }, 1],
    ['a correction is later', { corrections: '[{ when: 2025-03-15, was: A, now: B }]' }, 1],
    ['a correction came with the update', { corrections: '[{ when: 2025-03-15, was: A, now: B }]', updated: '2025-03-15' }, 0],
  ])('%s', async (_name, keys, count) => {
    expect(codes((await compileText(SHOWN, keys)).problems)).toEqual(Array.from({ length: count }, () => 'dates-out-of-order'))
  })
})

describe('two spellings of a place', () => {
  const places = collection(
    point('springfield', 0, 0, 'Springfield').replace('"name"', '"aliases":["Springfeld","Spring.field",""],"name"'),
    point('shelbyville', 1, 0, 'Shelbyville').replace('"name"', '"aliases":["Shelby"],"name"'),
  )
  const compilePlaces = (text: string, keys = {}): ReturnType<typeof compileMini> =>
    compileMini(`${frontMatter(keys)}\n${SHOWN}\n${text}\n`, { '/stories/mini/places.geojson': places })

  test('are told of once for each, where the other one first stands', async () => {
    const { problems } = await compilePlaces('A road to Springfeld and *Springfeld* again.')
    expect(problems).toMatchObject([
      { code: 'mixed-spelling', line: 22, column: 11, what: "'Springfeld' in the text, 'Springfield' on the map" },
    ])
  })

  test('are told of in the headline and in the words for the map', async () => {
    expect(codes((await compilePlaces('Text.', { title: 'Springfeld today' })).problems)).toEqual(['mixed-spelling'])
    expect(codes((await compilePlaces('```view\nhold: true\nalt: Springfeld\n```\nText.')).problems)).toEqual(['mixed-spelling'])
  })

  test('are words of their own: a part of another word, or of the name itself, is none', async () => {
    expect((await compilePlaces('Springfelder, Нspringfeld, Springxfield, Shelbyville.')).problems).toEqual([])
  })

  test.each([
    '<https://example.org/Springfeld>',
    '[a report](https://example.org/Springfeld) of https://example.org/a/Springfeld?b=Springfeld',
    'www.Springfeld.example and Springfeld.example/town',
    'press@Springfeld.example',
  ])('are not told of in an address: %s', async (text) => {
    expect((await compilePlaces(text)).problems).toEqual([])
  })

  test('are told of beside an address', async () => {
    expect((await compilePlaces('See https://example.org/Springfeld on Springfeld.')).problems).toMatchObject([{ line: 22, column: 39 }])
  })

  test.each([
    ['uk', 'Курськ', 'Курська', true],
    ['uk', 'Одеса', 'Одесою', true],
    ['uk', 'Харків', 'Харкова', true],
    ['uk', 'Суми', 'Сумах', true],
    ['uk', 'Курська область', 'Курській області', true],
    ['ru', 'Курская область', 'Курскую область', true],
    ['uk', 'Курськ', 'Курск', false],
    ['uk', 'Одеса', 'Одесса', false],
    ['uk', 'Львів', 'Львов', false],
    ['uk', 'Харків', 'Харьков', false],
    ['uk', 'Київ', 'Киев', false],
    ['ru', 'Сумы', 'Суми', false],
    ['ru', 'Курск', 'Курськ', false],
  ])('in %s: %s and %s are one name in two cases: %s', async (lang, name, alias, isOne) => {
    const cyrillic = collection(
      point('springfield', 0, 0, name).replace('"name"', `"aliases":["${alias}"],"name"`),
      point('shelbyville', 1, 0, 'Шелбі'),
    )
    const { problems } = await compileMini(`${frontMatter({ lang })}\n${SHOWN}\nЩо там: ${alias}.\n`, {
      '/stories/mini/places.geojson': cyrillic,
    })
    expect(codes(problems).filter((code) => code === 'mixed-spelling')).toEqual(isOne ? [] : ['mixed-spelling'])
  })

  test('of Kyiv are known to the built-in places', async () => {
    const { compile } = await import('../../../src/compile/compile.ts')
    const { nodeEffects } = await import('../../../src/compile/node-effects.ts')
    const front = frontMatter({ places: '"@geodata/kursk-border/places.geojson"', layers: undefined, claims: undefined })
    const story = new TextEncoder().encode(`${front}\n\`\`\`view\nfit: [kyiv, kharkiv]\n\`\`\`\nKyiv, Kiev and Kharkov.\n`)
    const readFile: typeof nodeEffects.readFile = async (path, most) =>
      path === 'kyiv/story.md' ? story : nodeEffects.readFile(path, most)
    const { problems } = await compile('kyiv/story.md', { ...nodeEffects, readFile })
    expect(problems.map(({ what }) => what)).toEqual([
      "'Kiev' in the text, 'Kyiv' on the map",
      "'Kharkov' in the text, 'Kharkiv' on the map",
    ])
  })
})

describe('views that do not do what the text needs', () => {
  test('bounds and a center with longitude and latitude exchanged are told of, wherever they stand', async () => {
    const places = collection(point('odesa', 30.74, 46.48, 'Odesa'))
    const text = '```view\nid: one\ncenter: [46.5, 30.7]\nzoom: 9\nmobile: { bounds: [46, 30, 47, 31] }\n```\nText.\n'
    const front = {
      places: 'places.geojson',
      layers: undefined,
      claims: undefined,
      views: '{ wide: { bounds: [46, 30, 47, 31] }, right: { bounds: [30, 46, 31, 47] } }',
    }
    const { problems } = await compileMini(`${frontMatter(front)}\n${text}`, { '/stories/mini/places.geojson': places })
    expect(problems.map(({ code, line, column, cure }) => [code, line, column, cure])).toEqual([
      ['view-swapped', 11, 26, 'If they are, write [30, 46, 31, 47].'],
      ['view-swapped', 16, 9, 'If they are, write [30.7, 46.5].'],
      ['view-swapped', 18, 19, 'If they are, write [30, 46, 31, 47].'],
    ])
  })

  const flight = (degrees: number, motion = ''): string =>
    `${SHOWN}\n\`\`\`view\ncenter: [0, 0]\nzoom: 7\n\`\`\`\nHere.\n\n\`\`\`view\ncenter: [${degrees}, 0]\nzoom: 7\n${motion}\n\`\`\`\nThere.\n`

  test('a flight round half of the world close to the ground is too long, and cut to it is not', async () => {
    expect((await compileText(flight(120))).problems).toMatchObject([{ code: 'flight-too-long', line: 29 }])
    expect((await compileText(flight(120, 'motion: cut'))).problems).toEqual([])
  })

  test('a flight is told of where it becomes a cut on a common map, and nowhere else', async () => {
    const seen = new Set<boolean>()
    for (let degrees = 0.5; degrees < 40; degrees *= 1.25) {
      const { problems, result } = await compileText(flight(degrees))
      const story = result?.story
      const isCut = COMMON_VIEWPORTS.some((viewport) => story && sceneAt(createTrack(story, viewport), 1.5).veil === 1)
      expect(problems.map(({ code }) => code)).toEqual(isCut ? ['flight-too-long'] : [])
      seen.add(isCut)
    }
    expect([...seen].sort()).toEqual([false, true])
  })

  test('a place that no view with it shows is told of at its first link', async () => {
    const text = `${SHOWN}\n\`\`\`view\nbounds: [0, 0, 1, 1]\n\`\`\`\nIt is [far](place:far).\n\n\`\`\`view\nhold: true\n\`\`\`\nStill [far](place:far).\n`
    const { problems } = await compileText(text)
    expect(problems).toMatchObject([{ code: 'place-out-of-view', line: 25, column: 7 }])
    expect(problems[0]?.what).toContain('nowhere')
  })

  test('one view that shows it is enough', async () => {
    const text = `${SHOWN}\n\`\`\`view\nbounds: [0, 0, 1, 1]\n\`\`\`\nIt is [far](place:far).\n\n\`\`\`view\nfit: [far]\nmotion: cut\n\`\`\`\nNow [far](place:far).\n`
    expect((await compileText(text)).problems).toEqual([])
  })

  test('a place that a phone cuts off is told of', async () => {
    const text = `${SHOWN}\n\`\`\`view\ncenter: [5, 0]\nzoom: 5.2\n\`\`\`\n[Springfield](place:springfield).\n`
    const { problems } = await compileText(text)
    expect(problems.map(({ code, what }) => [code, what.includes('not on every screen')])).toEqual([['place-out-of-view', true]])
  })

  test('nothing of it is told of a story that has errors: its views are not where they will be', async () => {
    const { problems } = await compileText(`${SHOWN}\n\`\`\`view\nuse: nowhere\n\`\`\`\nIt is [far](place:far).\n`)
    expect(codes(problems)).toEqual(['unknown-view'])
  })
})
