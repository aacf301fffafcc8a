import { type InterfaceLang, interfaceLang } from '../../render/words/strings.ts'

/** Letters by which two words are told to be one: "retaken", "retakes" and "retake" are "retak"; of five letters the last may be an ending. Shorter words say little. */
const STEM = 5
const SHORTEST = 4

/** Beginnings of words that say nothing of what happened, by language: of grammar, and of kinds of places and of people at war. */
const EMPTY: Readonly<Record<InterfaceLang, ReadonlySet<string>>> = {
  en: words(
    'that this with from have been were will would their there them they into over near than then what which while also about after',
  ),
  uk: words('який яка яке які цього його вона вони було були буде через після понад біля поблизу того також'),
  ru: words('который которая которые этого него она они было были будет через после возле около того также'),
}
const KINDS: Readonly<Record<InterfaceLang, ReadonlySet<string>>> = {
  en: words('town city village region border area place country land district shows view outline army forces troops soldiers military'),
  uk: words('місто селище село область кордон район місце країна показано армія війська військові сили солдати'),
  ru: words('город посёлок поселок село область граница район место страна показано армия войска военные силы солдаты'),
}

/** The words of a text that say something, by their beginnings, in small letters. */
export function stemsOf(text: string, lang: string): Set<string> {
  const language = interfaceLang(lang)
  const found =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []
  const stems = found
    .map((word) => word.replace(/['’]s?$/u, ''))
    .filter((word) => word.length >= SHORTEST)
    .map(stemOf)
  return new Set(stems.filter((stem) => !EMPTY[language].has(stem) && !KINDS[language].has(stem)))
}

/** The same of the names of all countries. */
export function countryStems(lang: string): string[] {
  const names = new Intl.DisplayNames([lang, 'en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`))
  return codes.flatMap((code) => [...stemsOf(names.of(code) ?? '', lang)])
}

function stemOf(word: string): string {
  return word.slice(0, word.length > STEM ? STEM : SHORTEST)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stemOf))
}
