import { roundArea, roundDistance } from './rounding.ts'

export type Units = 'metric' | 'imperial'

/** Between a number and its unit: they stay on one line. */
const NO_BREAK_SPACE = '\u00A0'

/** By definition of the international mile. */
const KM_PER_MILE = 1.609344

/** Words of quantities for each language that stories can be in; `Intl` has no square kilometres and no points of the compass. */
const WORDS = {
  en: {
    squareKilometres: (n: string) => `${n} sq km`,
    squareMiles: (n: string) => `${n} sq miles`,
    compass: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  },
  uk: {
    squareKilometres: (n: string) => `${n} кв. км`,
    squareMiles: (n: string) => `${n} кв. миль`,
    compass: ['північ', 'північний схід', 'схід', 'південний схід', 'південь', 'південний захід', 'захід', 'північний захід'],
  },
  ru: {
    squareKilometres: (n: string) => `${n} кв. км`,
    squareMiles: (n: string) => `${n} кв. миль`,
    compass: ['север', 'северо-восток', 'восток', 'юго-восток', 'юг', 'юго-запад', 'запад', 'северо-запад'],
  },
} as const

/** "9 km (6 miles)", and the other way round in imperial units. Each of the two is rounded by itself. Miles are for readers of English, or where asked for. */
export function printDistance(kilometres: number, lang: string, units: Units): string {
  const km = number(roundDistance(kilometres), lang, { style: 'unit', unit: 'kilometer', unitDisplay: 'short' })
  const miles = number(roundDistance(kilometres / KM_PER_MILE), lang, { style: 'unit', unit: 'mile', unitDisplay: 'long' })
  return pair(km, miles, lang, units)
}

/** "29,800 sq km (11,500 sq miles)". */
export function printArea(squareKilometres: number, lang: string, units: Units): string {
  const words = WORDS[languageOf(lang)]
  const km = words.squareKilometres(number(roundArea(squareKilometres), lang))
  const miles = words.squareMiles(number(roundArea(squareKilometres / KM_PER_MILE ** 2), lang))
  return pair(km, miles, lang, units)
}

/** "south-west": the nearest of eight points of the compass to degrees clockwise from north. */
export function printBearing(degrees: number, lang: string): string {
  const { compass } = WORDS[languageOf(lang)]
  return compass[(Math.round(degrees / 45) + 8) % 8] ?? compass[0]
}

function pair(metric: string, imperial: string, lang: string, units: Units): string {
  const both = languageOf(lang) === 'en' ? `${metric} (${imperial})` : metric
  const joined = units === 'metric' ? both : `${imperial} (${metric})`
  return joined.replace(/(?<=\d) (?=\p{L})/gu, NO_BREAK_SPACE)
}

function number(value: number, lang: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(lang, options).format(value)
}

function languageOf(lang: string): keyof typeof WORDS {
  const language = lang.split('-')[0] ?? ''
  return Object.hasOwn(WORDS, language) ? (language as keyof typeof WORDS) : 'en'
}
