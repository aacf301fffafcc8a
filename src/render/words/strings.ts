import { en } from './languages/en.ts'
import type { Strings } from './languages/interface-strings.ts'
import { ru } from './languages/ru.ts'
import { uk } from './languages/uk.ts'

export type { Strings } from './languages/interface-strings.ts'

const TABLE = { en, uk, ru } as const satisfies Record<string, Strings>

/** Languages in which the interface speaks. */
export type InterfaceLang = keyof typeof TABLE

export const INTERFACE_LANGS = Object.keys(TABLE) as readonly InterfaceLang[]

/** The interface's language for a BCP 47 tag; English where its language is not in the table. */
export function interfaceLang(lang: string): InterfaceLang {
  const language = lang.split('-')[0]
  return INTERFACE_LANGS.find((known) => known === language) ?? 'en'
}

/** The words for a BCP 47 tag. */
export function stringsFor(lang: string): Strings {
  return TABLE[interfaceLang(lang)]
}
