import type { LabelText } from '../../story/story.ts'
import { nameIn } from '../geojson/name-in.ts'
import type { StoryFeature } from '../geojson/parse-features.ts'
import { textWidth } from './text-width.ts'

/** The languages that the base map speaks, by the countries whose language they are. */
const LOCAL: Readonly<Record<string, string>> = { UA: 'uk', RU: 'ru', GB: 'en', IE: 'en', US: 'en', CA: 'en', AU: 'en', NZ: 'en' }

/**
 * A place's name as the labeller sets it: in the story's language, with the local name where the country's language is known and the name
 * differs.
 *
 * @param country ISO 3166-1 alpha-2 of where the place lies; undefined where no local name is wanted
 * @returns undefined where the place has no name in the language
 */
export function labelText(name: StoryFeature['name'], lang: string, country: string | undefined): LabelText | undefined {
  const text = nameIn(name, lang)
  if (text === undefined) return undefined
  const localLang = LOCAL[country ?? '']
  const local = localLang === undefined ? undefined : nameIn(name, localLang)
  const label = { text, width: textWidth(text) }
  if (localLang === undefined || local === undefined || local === text) return label
  return { ...label, local: { text: local, width: textWidth(local), lang: localLang } }
}
