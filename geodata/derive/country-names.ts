import { readPackageJson } from './fetch.ts'

export interface Names {
  readonly en: string
  readonly ru: string
  readonly uk: string
}

/** ISO 3166-1 alpha-2 of an alpha-3 code (XK for Kosovo, by use: it has none). @throws Error for a code CLDR does not know. */
export function alpha2(alpha3: string): string {
  const code = alpha3 === 'XKX' ? 'XK' : codes().get(alpha3)
  if (code === undefined)
    throw new Error(`CLDR maps no ISO 3166-1 alpha-2 code to "${alpha3}". Give it one in geodata/derive/country-names.ts.`)
  return code
}

/** A country's names as CLDR has them. */
export function countryNames(code: string): Names {
  return { en: territory('en', code), ru: territory('ru', code), uk: territory('uk', code) }
}

/** Where CLDR's plain name would not do on a map: it tells the two Congos apart by their capitals, and adds what a map shows. */
const forms: Readonly<Record<string, 'alt-short' | 'alt-variant'>> = {
  CD: 'alt-variant',
  CG: 'alt-variant',
  HK: 'alt-short',
  MM: 'alt-short',
  MO: 'alt-short',
  PS: 'alt-short',
}

function territory(lang: 'en' | 'ru' | 'uk', code: string): string {
  const names = readTerritories(lang)
  const name = names[`${code}-${forms[code]}`] ?? names[code]
  if (name === undefined) throw new Error(`CLDR has no ${lang} name for "${code}". Give it one in geodata/derive/country-names.ts.`)
  return name
}

type Territories = Readonly<Record<string, string>>
const territories = new Map<string, Territories>()

function readTerritories(lang: string): Territories {
  const known = territories.get(lang)
  if (known !== undefined) return known
  const file = readPackageJson<{ main: Record<string, { localeDisplayNames: { territories: Territories } }> }>(
    'cldr-localenames-full',
    `main/${lang}/territories.json`,
  )
  const read = file.main[lang]?.localeDisplayNames.territories ?? {}
  territories.set(lang, read)
  return read
}

let byAlpha3: Map<string, string> | undefined

function codes(): Map<string, string> {
  byAlpha3 ??= new Map(
    Object.entries(
      readPackageJson<{ supplemental: { codeMappings: Record<string, { _alpha3?: string }> } }>(
        'cldr-core',
        'supplemental/codeMappings.json',
      ).supplemental.codeMappings,
    ).flatMap(([code, { _alpha3 }]) => (_alpha3 === undefined ? [] : [[_alpha3, code] as const])),
  )
  return byAlpha3
}
