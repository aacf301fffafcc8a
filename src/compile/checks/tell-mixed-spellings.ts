import { interfaceLang } from '../../render/words/strings.ts'
import { nameIn } from '../geojson/name-in.ts'
import type { Tell } from '../problems/problem.ts'
import type { World } from '../views/world.ts'
import { isInflected } from './is-inflected.ts'
import type { StoryText } from './story-texts.ts'

/**
 * Tells of a place that the text calls by another name than its map: by one of the place's `aliases`. Each alias once,
 * where it first stands. An address is no text, and the same name in another case is no other name.
 */
export function tellMixedSpellings(texts: readonly StoryText[], { places }: World, lang: string, tell: Tell): void {
  for (const { name, aliases } of places.sound.values()) {
    const own = nameIn(name, lang)
    for (const alias of aliases) {
      if (own === undefined || own.includes(alias) || isInflected(own, alias, interfaceLang(lang))) continue
      const found = firstUse(alias, texts)
      if (found !== undefined) {
        tell('mixed-spelling', found, `'${alias}' in the text, '${own}' on the map`, `Write ${own}, or give the place the name ${alias}.`)
      }
    }
  }
}

/** Where a name first stands as a word of its own. */
function firstUse(name: string, texts: readonly StoryText[]): ReturnType<StoryText['at']> | undefined {
  const word = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(name)}(?![\\p{L}\\p{M}\\p{N}])`, 'u')
  for (const { text, at } of texts) {
    const index = text.includes(name) ? withoutAddresses(text).search(word) : -1
    if (index >= 0) return at(index)
  }
  return undefined
}

/** With spaces where addresses stand: web pages, files on them, mail. */
function withoutAddresses(text: string): string {
  return text.replace(
    /(?:\p{L}[\p{L}\p{N}+.-]*:\/\/|www\.|\S+@)\S+|\p{L}[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,}\/\S*/giu,
    (address) => ' '.repeat(address.length),
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
