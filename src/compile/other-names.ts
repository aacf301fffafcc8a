import type { Place } from '../story/story.ts'
import { nameIn } from './geojson/name-in.ts'
import type { StoryFeature } from './geojson/parse-features.ts'
import { isLanguage } from './text/locale.ts'

/** A place's names in other languages than the story's, as far as they are other names. */
export function otherNames(name: StoryFeature['name'], lang: string): Pick<Place, 'names'> {
  if (name === undefined || typeof name === 'string') return {}
  const own = nameIn(name, lang)
  const others = [...name].filter(([tag, text]) => text !== own && isLanguage(tag))
  return others.length === 0 ? {} : { names: Object.fromEntries(others) }
}
