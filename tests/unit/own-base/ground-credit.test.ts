import { expect, test } from 'vitest'
import { groundCredit } from '../../../src/render/map/own-base/ground-credit.ts'

test('the credit of a ground has each text of its sources once, and nothing that is no text', () => {
  const given = ['<b>&copy; Survey</b>', undefined, 7, null, { toString: () => 'x' }, ['© A'], '', '© Survey', '© OpenStreetMap']
  expect(groundCredit(given)).toBe('© Survey · © OpenStreetMap')
  expect(groundCredit([7])).toBe('')
})
