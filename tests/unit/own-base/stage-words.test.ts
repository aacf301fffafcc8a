import { expect, test } from 'vitest'
import { showsBuiltinData } from '../../../src/render/map/own-base/shows-builtin-data.ts'
import { stageWords } from '../../../src/render/map/own-base/stage-words.ts'

/** A foot as the page has it: a span for each sentence, and one for the credits. */
function foot() {
  const spans: Record<string, { textContent: string }[]> = {
    '.policy': [{ textContent: ' Legal borders.' }, { textContent: ' No front line or occupation is shown.' }],
    '.credits': [{ textContent: '© OpenStreetMap' }],
  }
  const words = stageWords({ querySelectorAll: (name: string) => spans[name] ?? [] } as never)
  return { words, text: () => Object.values(spans).map((list) => list.map(({ textContent }) => textContent)) }
}

const OTHER = { credit: '© Survey', borders: 'Borders are those of Survey.' }

test('over another map no sentence on the built-in one stays, and all come back', () => {
  const { words, text } = foot()
  const before = text()
  words.set({ ...OTHER, showsBuiltin: true })
  expect(text()).toEqual([[' Borders are those of Survey.', ''], ['© Survey · © OpenStreetMap']])
  words.reset()
  expect(text()).toEqual(before)
})

test('the other map’s credit stands alone where nothing of the built-in data shows', () => {
  const { words, text } = foot()
  words.set({ ...OTHER, showsBuiltin: false })
  expect(text()[1]).toEqual(['© Survey'])
})

test('a story’s layers and its places are of the built-in data', () => {
  expect(showsBuiltinData({ layers: [], places: [] })).toBe(false)
  expect(showsBuiltinData({ layers: [{}], places: [] } as never)).toBe(true)
  expect(showsBuiltinData({ layers: [], places: [{}] } as never)).toBe(true)
})
