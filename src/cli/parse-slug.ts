import * as v from 'valibot'
import { RESERVED_SLUGS } from '../compile/reserved-slugs.ts'
import { id } from '../compile/schema/scalars.ts'
import { UsageError } from './command.ts'

/**
 * The name of a new story, which is its folder's and its address.
 *
 * @throws a UsageError with the nearest name that would do, where it is none
 */
export function parseSlug(text: string): string {
  if (RESERVED_SLUGS.includes(text)) throw new UsageError(`a story cannot be called '${text}': a site keeps other files under that name.`)
  if (v.is(id, text)) return text
  const near = nearestSlug(text)
  const hint = near === '' ? 'Take another, such as my-story.' : `Did you mean '${near}'?`
  throw new UsageError(
    `a story cannot be called '${text}': its name stands in addresses, in at most 64 lower-case Latin letters, digits and single hyphens. ${hint}`,
  )
}

/** What is left of a text in a slug's letters; '' where nothing is. Of a path, its end. */
function nearestSlug(text: string): string {
  const words = (text.split(/[\\/]/).findLast((part) => part !== '') ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
}
