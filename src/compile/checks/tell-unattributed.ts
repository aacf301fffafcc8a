import { interfaceLang } from '../../render/words/strings.ts'
import type { Tell } from '../problems/problem.ts'
import type { World } from '../views/world.ts'
import { ATTRIBUTION_WORDS } from './attribution-words.ts'
import { countryStems, stemsOf } from './stems.ts'
import type { StoryText } from './story-texts.ts'

/** Share of the words of a sentence, or of a claim where it has fewer, that both have: from here on the sentence says what the claim says. */
const SAME = 0.6

/**
 * Tells of headlines, deks, cards and words for pictures that state what a claim says without saying who says so. These stand alone: no sentence
 * around them makes it up. Claims that are confirmed may be stated.
 *
 * A sentence counts as attributed where it names a source and has a word of saying ("says", "according to"), or a colon. What it says is compared
 * by the beginnings of its words: a guess, so that this is a warning.
 */
export function tellUnattributed(texts: readonly StoryText[], { claims, sources, places }: World, lang: string, tell: Tell): void {
  const contested = [...claims.sound].filter(([, { status }]) => status !== 'confirmed')
  if (contested.length === 0) return
  const stems = (text: string): Set<string> => stemsOf(text, lang)
  const speakers = new Set([...sources.sound].flatMap(([id, { name }]) => [...stems(name), ...id.split('-'), ...initials(name)]))
  const placeNames = new Set([...places.sound.values()].flatMap(({ label }) => [...stems(label.text)]).concat(countryStems(lang)))
  const said = contested.map(([id, claim]) => ({ id, by: sources.sound.get(claim.by)?.name ?? claim.by, stems: stems(claim.says) }))

  for (const { role, text, at } of texts) {
    if (!ALONE.includes(role)) continue
    for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
      if (isAttributed(sentence, speakers, lang)) continue
      const words = stems(sentence)
      const match = said.find((claim) => saysTheSame(words, claim.stems, placeNames))
      if (match === undefined) continue
      tell('claim-unattributed', at(0), `'${sentence}' says what the claim '${match.id}' says, without ${match.by}`)
    }
  }
}

const ALONE: readonly StoryText['role'][] = ['headline', 'dek', 'card', 'alt']

function saysTheSame(words: ReadonlySet<string>, claim: ReadonlySet<string>, placeNames: ReadonlySet<string>): boolean {
  const both = [...words].filter((word) => claim.has(word))
  const saysSomething = both.some((word) => !placeNames.has(word))
  return both.length >= 2 && saysSomething && both.length / Math.min(words.size, claim.size) >= SAME
}

function isAttributed(sentence: string, speakers: ReadonlySet<string>, lang: string): boolean {
  const named = [...stemsOf(sentence, lang), ...(sentence.match(/\p{L}+/gu) ?? []), ...(sentence.toLowerCase().match(/\p{L}+/gu) ?? [])]
  return named.some((word) => speakers.has(word)) && (sentence.includes(':') || ATTRIBUTION_WORDS[interfaceLang(lang)].test(sentence))
}

/** "ISW" for "Institute for the Study of War". */
function initials(name: string): string[] {
  const capitals = name.match(/\p{Lu}(?=\p{L})/gu) ?? []
  return capitals.length < 2 ? [] : [capitals.join('')]
}
