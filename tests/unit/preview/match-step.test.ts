import { describe, expect, test } from 'vitest'
import { matchStep, type StepMark } from '../../../src/preview/match-step.ts'

const step = (id: string, text = id): StepMark => ({ id, text })
const STORM = [
  step('suva', 'The storm is off Suva.'),
  step('nadi', 'It passes Nadi in the night.'),
  step('after', 'What comes after is quiet.'),
]

describe('a step is known again', () => {
  test('by its id, wherever it stands and whatever it says now', () => {
    const after = [step('new'), step('after', 'It passes Nadi in the night.'), step('nadi', 'Rewritten.'), step('suva')]
    expect([0, 1, 2].map((i) => matchStep(i, STORM, after))).toEqual([3, 2, 1])
  })

  test('by its words, where the id has gone with the first of them', () => {
    const after = [
      step('a-first', 'A first.'),
      step('off-suva', 'Off Suva is the storm.'),
      step('later', 'Later it passes Nadi, in the night.'),
      step('after'),
    ]
    expect([0, 1, 2].map((i) => matchStep(i, STORM, after))).toEqual([1, 2, 3])
  })

  test('never by the words of a step that was there before', () => {
    const twins = [step('one', 'It rains on.'), step('two', 'It rains on.'), step('end', 'The end.')]
    expect(matchStep(0, twins, [step('two', 'It rains on.'), step('end', 'The end.')])).toBe(0)
    expect(matchStep(0, twins, [step('new', 'Wholly other.'), step('two', 'It rains on.')])).toBe(0)
  })

  test('by its place, where nothing else is left of it', () => {
    expect(matchStep(1, STORM, [step('suva'), step('x', 'Wholly other.'), step('after')])).toBe(1)
    expect(matchStep(1, STORM, [step('suva'), step('after')])).toBe(1)
    expect(matchStep(2, STORM, [step('suva'), step('nadi')])).toBe(1)
    expect(matchStep(0, STORM, [step('x', 'Wholly other.'), step('nadi')])).toBe(0)
  })

  test('nowhere, where there is none', () => {
    expect(matchStep(1, STORM, [])).toBe(-1)
    expect(matchStep(-1, STORM, STORM)).toBe(-1)
    expect(matchStep(0, [step('a', '')], [step('b', '')])).toBe(0)
  })
})
