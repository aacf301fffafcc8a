import type { StoryFeature } from './parse-features.ts'

/** A feature's name in a language: in that very tag, or in its language without the region. A name that is plain text is in all. */
export function nameIn(name: StoryFeature['name'], lang: string): string | undefined {
  if (name === undefined || typeof name === 'string') return name
  return name.get(lang) ?? name.get(lang.split('-')[0] ?? lang)
}
