import type { InterfaceLang } from '../../render/words/strings.ts'

/** Letters that two words must share to be told to be one. */
const SHORTEST_STEM = 3

/** Endings of names in their cases, by language. Those of another language are none: Львов is no form of Львів, nor Одесса of Одеса. */
const ENDINGS: Readonly<Partial<Record<InterfaceLang, ReadonlySet<string>>>> = {
  uk: endings(
    'а я у ю ом ем єм і ї и е є о ь й ою ею єю ові еві єві ам ям ами ями ах ях ого ому им їм ий ій ої ої ів їв ова ову овом ові єва єву євом єві',
  ),
  ru: endings('а я у ю ом ем ём и ы е о ь й ою ею ой ей ам ям ами ями ах ях ого его ому ему ым им ый ий ая яя ую юю ое ее ов ев'),
}

/** No word has both, each after its own kind of consonant: Суми is no form of Сумы. */
const APART: ReadonlySet<string> = new Set(['и', 'ы'])

/** Whether one name is the other in another case, as far as its words' endings tell: Курська is Курськ. */
export function isInflected(name: string, other: string, lang: InterfaceLang): boolean {
  const known = ENDINGS[lang]
  const [words, others] = [name, other].map((text) => text.normalize('NFC').split(' '))
  if (known === undefined || words === undefined || words.length !== others?.length) return false
  return words.every((word, i) => isSameWord(word, others[i] ?? '', known))
}

function isSameWord(a: string, b: string, known: ReadonlySet<string>): boolean {
  if (a === b) return true
  const shared = [...a].findIndex((letter, i) => letter !== b[i])
  for (let stem = shared === -1 ? a.length : shared; stem >= SHORTEST_STEM; stem--) {
    const found = [a.slice(stem), b.slice(stem)]
    if (found.every((ending) => known.has(ending)) && !found.every((ending) => APART.has(ending))) return true
  }
  return false
}

function endings(list: string): ReadonlySet<string> {
  return new Set(['', ...list.split(' ')])
}
