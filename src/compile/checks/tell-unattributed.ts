import { interfaceLang } from '../../render/words/strings.ts'
import type { Tell } from '../problems/problem.ts'
import type { World } from '../views/world.ts'
import { ATTRIBUTION_WORDS, NEGATIONS } from './attribution-words.ts'
import { countryStems, stemsOf } from './stems.ts'
import type { StoryText } from './story-texts.ts'

/** Share of the words of a sentence, or of a claim where it has fewer, that both have: from here on the sentence says what the claim says. */
const SAME = 0.6

/**
 * Tells of headlines, deks, cards and words for pictures that state what a claim says without saying that somebody says so. These stand alone: no
 * sentence around them makes it up. Claims that are confirmed may be stated.
 *
 * A sentence counts as attributed where it has a word of saying ("says", "according to"), or a speaker and a colon. What it says is compared by
 * the beginnings of its words: a guess, so that this is a warning. Questions and denials state nothing.
 */
export function tellUnattributed(texts: readonly StoryText[], { claims, sources, places }: World, lang: string, tell: Tell): void {
  const contested = [...claims.sound].filter(([, { status }]) => status !== 'confirmed')
  if (contested.length === 0) return
  const stems = (text: string | undefined): string[] => [...stemsOf(text ?? '', lang)]
  const placeNames = [...[...places.sound.values()].flatMap(({ label }) => stems(label.text)), ...countryStems(lang)]
  const speakers = [...sources.sound.values()].flatMap(({ name }) => [...without(placeNames, stems(name)), ...initials(name)])
  const said = contested.map(([id, { by, about, says }]): Said => {
    const place = stems(places.sound.get(about)?.label.text)
    return { id, by: sources.sound.get(by)?.name ?? by, words: stems(says), place }
  })

  for (const { role, text, at } of texts) {
    if (!ALONE.includes(role)) continue
    for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
      if (statesNothing(sentence, lang)) continue
      const match = said.find((claim) => saysTheSame(stems(sentence), claim, placeNames) && !hasSpeaker(sentence, claim, speakers, lang))
      if (match === undefined) continue
      tell('claim-unattributed', at(0), `'${sentence}' says what the claim '${match.id}' says, without ${match.by}`)
    }
  }
}

const ALONE: readonly StoryText['role'][] = ['headline', 'dek', 'card', 'alt']

/** What somebody claims, in the beginnings of its words. */
interface Said {
  readonly id: string
  readonly by: string
  readonly words: readonly string[]
  /** Of the name of the place that it is about. */
  readonly place: readonly string[]
}

function statesNothing(sentence: string, lang: string): boolean {
  const language = interfaceLang(lang)
  return sentence.trim().endsWith('?') || NEGATIONS[language].test(sentence) || ATTRIBUTION_WORDS[language].test(sentence)
}

function saysTheSame(words: readonly string[], claim: Said, placeNames: readonly string[]): boolean {
  const both = words.filter((word) => has(claim.words, word))
  const saysSomething = without(placeNames, both).length > 0
  return both.length >= 2 && saysSomething && both.length / Math.min(words.length, claim.words.length) >= SAME
}

/** "Ministry: town retaken", "Town retaken: ministry". What stands before a colon is a speaker, unless it is what the claim is about. */
function hasSpeaker(sentence: string, { words, place }: Said, speakers: readonly string[], lang: string): boolean {
  const [before = '', ...after] = sentence.split(':')
  if (after.length === 0) return false
  const first = [...stemsOf(before, lang)]
  const isAbout = without([...words, ...place], first).length === 0
  const named = [...stemsOf(after.join(':'), lang), ...(after.join(':').match(/\p{Lu}{2,}/gu) ?? [])]
  return (!isAbout && before.trim().split(/\s+/).length <= LONGEST_SPEAKER) || named.some((word) => has(speakers, word))
}

/** Words of a speaker before a colon; more are a sentence. */
const LONGEST_SPEAKER = 5

/** Whether a word, or one that begins with it or that it begins with, is in a list. */
function has(list: readonly string[], word: string): boolean {
  return list.some((other) => other.startsWith(word) || word.startsWith(other))
}

function without(list: readonly string[], words: readonly string[]): string[] {
  return words.filter((word) => !has(list, word))
}

/** "ISW" for "Institute for the Study of War". */
function initials(name: string): string[] {
  const capitals = name.match(/\p{Lu}(?=\p{L})/gu) ?? []
  return capitals.length < 2 ? [] : [capitals.join('')]
}
