import { describe, expect, test } from 'vitest'
import { claimSentence, claimWords } from '../../../src/render/words/claim-words.ts'
import type { Claim, Story } from '../../../src/story/story.ts'
import { compileMini, frontMatter, SHOWN } from '../../support/mini-story.ts'

const SOURCES = '{ desk: { name: The desk, kind: report }, guild: { name: The guild, kind: party, url: "https://example.org/guild" } }'

async function storyWith(claim: string, lang = 'en'): Promise<{ story: Story; claim: Claim }> {
  const { result, problems } = await compileMini(
    frontMatter({
      lang,
      timeZone: 'Europe/London',
      sources: SOURCES,
      claims: `{ held: { about: springfield, by: guild, says: It is held, ${claim} } }`,
    }) + SHOWN,
  )
  const found = result?.story.claims[0]
  if (result === undefined || found === undefined) throw new Error(JSON.stringify(problems))
  return { story: result.story, claim: found }
}

const FULL =
  'status: disputed, reported: 2025-03-12T09:30, control: presence, precision: district, verification: { by: desk, result: could not be seen }, ' +
  'responses: [{ by: desk, says: no comment, reported: 2025-03-13 }], history: [{ status: unclear, asOf: 2025-03-11 }, { status: claimed, asOf: 2025-03-10 }]'

describe('what is said of a claim', () => {
  test('is all that the story says: who, when to the minute, how sure, what others say, how it was before, what of which place', async () => {
    const { story, claim } = await storyWith(FULL)
    expect(claimWords(claim, story)).toEqual({
      says: 'It is held.',
      status: 'Disputed claim: said by its source, contradicted by others',
      reported: '12 March 2025 at 09:30 GMT',
      speaker: 'party to the events',
      about: 'Springfield: forces there, not control; precise to the district',
      verification: 'could not be seen (The desk)',
      responses: ['The desk: no comment (13 March 2025)'],
      history: ['Claim, from 10 March 2025', 'Unclear, from 11 March 2025'],
    })
    expect(claim.source).toEqual({ kind: 'party', url: 'https://example.org/guild' })
  })

  test('is nothing that the story does not say', async () => {
    const { story, claim } = await storyWith('status: assessed, reported: 2025-03-12')
    expect(claimWords(claim, story)).toEqual({
      says: 'It is held.',
      status: 'Assessment: a judgement, not established',
      reported: '12 March 2025',
      speaker: 'party to the events',
      about: 'Springfield',
      verification: undefined,
      responses: [],
      history: [],
    })
    expect(claimSentence(claim, story)).toBe('Assessment: The guild, reported on 12 March 2025')
  })

  test('a claim that was taken back says when, and what it was before', async () => {
    const { story, claim } = await storyWith('status: claimed, control: held, reported: 2025-03-11, withdrawn: 2025-03-12')
    expect(claim).toMatchObject({ form: 'withdrawn', withdrawn: '2025-03-12', label: { text: 'Withdrawn: The guild' } })
    expect(claimWords(claim, story)).toMatchObject({ status: 'Withdrawn on 12 March 2025', history: ['Claim'] })
    expect(claimSentence(claim, story)).toBe('Withdrawn: The guild, reported on 11 March 2025, withdrawn on 12 March 2025')
  })

  test.each([
    ['uk', 'Спірна заява: так каже джерело, інші заперечують', 'Заява, від 10 березня 2025 року', /^12 березня 2025.* 09:30/],
    ['ru', 'Спорное заявление: так говорит источник, другие возражают', 'Заявление, от 10 марта 2025 года', /^12 марта 2025.* 09:30/],
  ])('stands in %s, too', async (lang, status, earliest, reported) => {
    const { story, claim } = await storyWith(FULL, lang)
    const words = claimWords(claim, story)
    expect(words.status).toBe(status)
    expect(words.history[0]).toBe(earliest)
    expect(words.reported).toMatch(reported)
    expect(`${words.about} ${words.speaker} ${claimSentence(claim, story)}`).not.toMatch(/undefined|forces|precise|reported|party/)
  })
})
