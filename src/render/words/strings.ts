import type { BoundaryPolicy, ClaimStatus, MapCredit } from '../../story/story.ts'
import { BASE_WORDS } from './base-words.ts'

/** Every word of the interface, for one language. Text of the story itself is not here. */
export interface Strings {
  /** The map's accessible name. */
  readonly map: (title: string) => string
  readonly mapOfStep: (step: number, total: number) => string
  readonly asOf: (date: string) => string
  readonly claim: Readonly<Record<ClaimStatus, (by: string) => string>>
  readonly boundaries: Readonly<Record<BoundaryPolicy, string>>
  readonly noFrontLine: string
  readonly noOccupation: string
  readonly neither: string
  readonly published: (date: string) => string
  readonly updated: (date: string) => string
  readonly sources: string
  readonly aboutMap: string
  readonly credits: Readonly<Record<MapCredit, string>>
  readonly howMade: string
  readonly derived: (date: string) => string
  readonly recognised: Readonly<Record<BoundaryPolicy, string>>
  readonly mapUnavailable: string
  /** "The map shows Kursk, Sudzha and Sumy." */
  readonly shows: (names: string) => string
  readonly showsNoPlace: string
  readonly marked: (claims: string) => string
  /** A base map of the newsroom's own in the place of the built-in one. */
  readonly ownBase: {
    readonly show: (name: string) => string
    readonly contacts: (host: string) => string
    readonly loading: (name: string) => string
    readonly back: string
    readonly failed: string
    readonly borders: (name: string) => string
    /** In the place of a name. */
    readonly unnamed: string
  }
}

const en: Strings = {
  map: (title) => `Map for the story: ${title}`,
  mapOfStep: (step, total) => `Map ${step} of ${total}`,
  asOf: (date) => `Map data as of ${date}`,
  claim: {
    confirmed: (by) => `Confirmed: ${by}`,
    assessed: (by) => `Assessment: ${by}`,
    claimed: (by) => `Claim: ${by}`,
    disputed: (by) => `Disputed claim: ${by}`,
    unclear: (by) => `Unclear: ${by}`,
  },
  boundaries: BASE_WORDS.en.boundaries,
  noFrontLine: 'No front line is shown.',
  noOccupation: 'Occupation is not shown.',
  neither: 'No front line or occupation is shown.',
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
  sources: 'Sources',
  aboutMap: 'About the map',
  credits: BASE_WORDS.en.credits,
  howMade: 'How this map was made',
  derived: (date) =>
    `The base map was made from open data on ${date}. For this story it was simplified: no line is half a pixel away from where the full data has it.`,
  recognised: {
    'de-jure':
      'Borders are those that the United Nations General Assembly recognises. By its resolutions 68/262 and ES-11/4 Crimea, Sevastopol and the ' +
      'regions of Donetsk, Kherson, Luhansk and Zaporizhzhia are Ukraine’s. A line whose status is disputed is dashed.',
  },
  mapUnavailable: 'The moving map could not be started here. A still map of each passage stands in its place.',
  shows: (names) => `The map shows ${names}.`,
  showsNoPlace: 'The map shows the region around the story.',
  marked: (claims) => `Symbols at the place: ${claims}.`,
  ownBase: {
    show: (name) => `Show the detailed map from ${name}`,
    contacts: (host) => `This contacts ${host}, which then sees your internet address.`,
    loading: (name) => `Loading the map from ${name} …`,
    back: 'Back to the simple map',
    failed: 'The detailed map could not be loaded. The simple map stays.',
    borders: (name) => `Borders and place names are those of ${name}.`,
    unnamed: 'the detailed map',
  },
}

const TABLE = { en } as const satisfies Record<string, Strings>

/** Languages in which the interface speaks. */
export type InterfaceLang = keyof typeof TABLE

export const INTERFACE_LANGS = Object.keys(TABLE) as readonly InterfaceLang[]

/** The words for a BCP 47 language tag; English where its language is not in the table. */
export function stringsFor(lang: string): Strings {
  const language = lang.split('-')[0]
  return INTERFACE_LANGS.includes(language as InterfaceLang) ? TABLE[language as InterfaceLang] : TABLE.en
}
