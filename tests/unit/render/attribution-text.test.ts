import { describe, expect, test } from 'vitest'
import { attributionText } from '../../../src/render/words/attribution-text.ts'

describe('the text of an attribution', () => {
  // as OpenFreeMap, Protomaps, MapTiler and Esri write theirs
  test.each([
    [
      '<a href="https://openfreemap.org" target="_blank">OpenFreeMap</a> <a href="https://www.openmaptiles.org/" target="_blank">&copy; OpenMapTiles</a> Data from <a href="https://www.openstreetmap.org/copyright" target="_blank">OpenStreetMap</a>',
      'OpenFreeMap © OpenMapTiles Data from OpenStreetMap',
    ],
    ['<a href="https://protomaps.com">Protomaps</a> © <a href="https://openstreetmap.org">OpenStreetMap</a>', 'Protomaps © OpenStreetMap'],
    ['\u003ca href="https://www.maptiler.com/copyright/"\u003e&#169; MapTiler\u003c/a\u003e', '© MapTiler'],
    [
      'Esri, HERE, Garmin, &#xA9; OpenStreetMap contributors, and the GIS user community',
      'Esri, HERE, Garmin, © OpenStreetMap contributors, and the GIS user community',
    ],
    ['© The survey', '© The survey'],
    ['Data: A &amp; B, 1 < 2', 'Data: A & B, 1 < 2'],
  ])('%s', (html, text) => expect(attributionText(html)).toBe(text))

  test.each([
    '<img src=x onerror=alert(1)>Survey',
    '<script>alert(1)</script>Survey',
    '<style>*{display:none}</style>Survey',
    'Survey<svg/onload=alert(1)>',
    '<!-- x -->Survey',
    'Survey<a href="javascript:alert(1)"',
    '\u202eSur\u200bvey'.replace('\u200b', '').replace('\u202e', '\u202e'),
  ])('of %j is the word that is seen', (html) => expect(attributionText(html)).toBe('Survey'))

  test('tags that are written as references stay text, and are not resolved twice', () => {
    expect(attributionText('&lt;b&gt;A&lt;/b&gt; &amp;lt;')).toBe('<b>A</b> &lt;')
  })

  test('is one line of at most 200 characters, whatever its length, in a moment', () => {
    const start = performance.now()
    for (const html of ['<'.repeat(1e6), '<a '.repeat(4e5), '&'.repeat(1e6), '<script>'.repeat(2e5), 'a\n'.repeat(5e5)]) {
      const text = attributionText(html)
      expect(text.length).toBeLessThanOrEqual(200)
      expect(text).not.toMatch(/\n/)
    }
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
