import { describe, expect, test } from 'vitest'
import { renderStory } from '../../../src/publish/render-story.ts'
import { compileMini, frontMatter } from '../../support/mini-story.ts'

const VIEWER = { script: 'viewer.js', preloads: [], pageCss: 'page.css', shadowCss: 'shadow.css' }

const TEXT = `## Springfield

\`\`\`view
id: the-guards
use: wide
show: [rivers, lakes]
\`\`\`
[Springfield](place:springfield), the guards say, [is held](claim:held).

\`\`\`view
id: the-mayor
hold: true
\`\`\`
The mayor says that [it was never](claim:never), and the guards [that they hold it](claim:held).
`

const CLAIMS = `
  held: { about: springfield, by: guards, reported: 2025-03-11, status: claimed, says: It is held, withdrawn: 2025-03-12 }
  never: { about: springfield, by: mayor, reported: 2025-03-12, status: disputed, control: presence, says: "<b>It</b> was never held", responses: [{ by: guards, says: it was }] }`

const CORRECTIONS = `
  - { when: 2025-03-12, was: Springfield is a village., now: Springfield is a town. }
  - { when: 2025-03-13T18:30, step: the-mayor, was: The mayor says nothing., now: "The mayor says <i>something</i>." }`

/** The page and the static map of its first step, as text. */
async function publish(keys: Record<string, string | undefined>, text = TEXT): Promise<{ page: string; map: string }> {
  const { problems, result } = await compileMini(`${frontMatter({ timeZone: 'Europe/London', sources: SOURCES, ...keys })}\n${text}`)
  if (result === undefined) throw new Error(JSON.stringify(problems))
  const files = await renderStory(result, { pages: [{ path: 'index.html', viewer: VIEWER, toRoot: '../', toStory: '' }] })
  const content = (name: string): string => {
    const file = files.find(({ path }) => path === name)
    return file !== undefined && 'content' in file ? String(file.content) : ''
  }
  return { page: content('index.html'), map: content('maps/the-mayor.svg') }
}

const SOURCES =
  '{ guards: { name: The guards, kind: party, url: "https://example.org/?a=1&b=2" }, mayor: { name: The mayor, kind: official } }'

describe('the page', () => {
  test('has a row for each claim, under the id that its links lead to', async () => {
    const { page } = await publish({ claims: CLAIMS })
    const links = [...page.matchAll(/<a class="dateline-claim" href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links).toEqual(['mini--claim_held', 'mini--claim_never', 'mini--claim_held'])
    for (const id of links) expect(page.split(`<tr id="${id}">`)).toHaveLength(2)
    const [row = ''] = /<tr id="mini--claim_never">.*?<\/tr>/.exec(page) ?? []
    expect(plain(row)).toBe(
      '&lt;b>It&lt;/b> was never held. Springfield: forces there, not control | The mayor official 12 March 2025 | ' +
        'Disputed claim: said by its source, contradicted by others | The guards: it was | 2',
    )
    expect(row).toContain('data-status="disputed"></span>')
    expect(row).toContain('<a href="#mini--the-mayor" aria-label="Passage 2">2</a>')
  })

  test('a claim that was taken back keeps its place, with the day, in text and table; on the map it is struck out and says so', async () => {
    const { page, map } = await publish({ claims: CLAIMS })
    const [row = ''] = /<tr id="mini--claim_held">.*?<\/tr>/.exec(page) ?? []
    expect(plain(row)).toContain('Withdrawn on 12 March 2025')
    expect(row).toContain('<a href="https://example.org/?a=1&amp;b=2">The guards</a>')
    expect(page).toContain('data-claim="held" data-status="claimed" data-form="withdrawn"')
    expect(map).toContain('data-status="claimed" data-form="withdrawn"')
    expect(map).toContain('Withdrawn: The guards')
    expect(map).not.toContain('Claim: The guards')
  })

  test('has a table of the places: what they are, where they lie, where the text speaks of them', async () => {
    const { page } = await publish({ claims: CLAIMS })
    expect(plain(/<tr id="mini--place_springfield">.*?<\/tr>/.exec(page)?.[0] ?? '')).toBe('Springfield | town | 0.000° N, 0.000° E | 1, 2')
    expect(plain(/<tr id="mini--place_far">.*?<\/tr>/.exec(page)?.[0] ?? '')).toBe('Far | town | 15.000° N, 15.000° E |')
  })

  test('prints its corrections, the latest first, and says under the headline that there are some', async () => {
    const { page } = await publish({ claims: CLAIMS, corrections: CORRECTIONS })
    const [list = ''] = /<ul class="dateline-corrections">.*?<\/ul>/.exec(page) ?? []
    expect(plain(list)).toBe(
      'Corrected on 13 March 2025 at 18:30 GMT · Passage 2 It said: The mayor says nothing. It now says: The mayor says &lt;i>something&lt;/i>. ' +
        'Corrected on 12 March 2025 It said: Springfield is a village. It now says: Springfield is a town.',
    )
    expect(list).toContain('href="#mini--the-mayor"')
    const [head = ''] = /<header.*?<\/header>/.exec(page) ?? []
    expect(head).toContain('<a href="#mini--foot_corrections">Corrected on 13 March 2025 at 18:30 GMT</a>')
    expect(page.split('id="mini--foot_corrections"')).toHaveLength(2)
  })

  test('has no table, list or heading for what the story does not have', async () => {
    const { page } = await publish(
      { claims: undefined, places: undefined },
      '```view\nuse: wide\nshow: [rivers, lakes]\n```\nText alone.\n',
    )
    expect(page).not.toMatch(/dateline-table|Who says what|Places on the map|Corrections/)
  })

  test('no id of the page is there twice, and every link within it leads somewhere', async () => {
    const { page } = await publish({ claims: CLAIMS, corrections: CORRECTIONS })
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target)
  })
})

/** The text of HTML: cells apart by strokes, everything else by spaces. */
function plain(html: string): string {
  return html
    .replaceAll(/<\/t[hd]><t[hd][^>]*>/g, ' | ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1')
    .trim()
}
