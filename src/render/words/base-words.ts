import type { BoundaryPolicy } from '../../story/story.ts'

/** What the base map says of itself, in one of the languages in which it has names. */
export interface BaseWords {
  readonly title: string
  /** Who made the data, as a credit line prints it: plain text. */
  readonly credits: string
  readonly boundaries: Readonly<Record<BoundaryPolicy, string>>
}

export const BASE_WORDS = {
  en: {
    title: 'Base map',
    credits: '© OpenStreetMap contributors · GeoNames · Natural Earth',
    boundaries: { 'de-jure': 'Borders are legal borders, not lines of control.' },
  },
  ru: {
    title: 'Карта-основа',
    credits: '© Участники OpenStreetMap · GeoNames · Natural Earth',
    boundaries: { 'de-jure': 'Границы показаны по международному праву, это не линии контроля.' },
  },
  uk: {
    title: 'Карта-основа',
    credits: '© Учасники OpenStreetMap · GeoNames · Natural Earth',
    boundaries: { 'de-jure': 'Кордони показано за міжнародним правом, це не лінії контролю.' },
  },
} as const satisfies Readonly<Record<string, BaseWords>>

/** Languages in which the base map has names. */
export type BaseLang = keyof typeof BASE_WORDS

/** The base map's language for a BCP 47 tag; English where it has none of its own. */
export function baseLang(lang: string): BaseLang {
  const language = lang.split('-')[0] ?? ''
  return Object.hasOwn(BASE_WORDS, language) ? (language as BaseLang) : 'en'
}
