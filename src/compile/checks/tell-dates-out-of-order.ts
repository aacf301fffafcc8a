import type { Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import { isLater } from '../text/iso-time.ts'
import type { Path } from '../yaml/yaml.ts'
import type { ReadStory } from './check-story.ts'

/** Tells of days that a story cannot know of: later than when it was published, or updated. */
export function tellDatesOutOfOrder({ front, yaml, declared }: Pick<ReadStory, 'front' | 'yaml' | 'declared'>, tell: Tell): void {
  const { published, updated, asOf, timeZone = 'UTC' } = front
  const last = updated ?? published
  if (last === undefined) return
  const word = updated === undefined ? 'published' : 'updated'
  const check = (iso: string | undefined, path: Path, what: string, where: DeclaredClaims['yaml'] = yaml): void => {
    if (iso !== undefined && isLater(iso, last, timeZone))
      tell('dates-out-of-order', where.at(path), `${what} ${iso}, and the story was ${word} ${last}`)
  }
  if (published !== undefined && updated !== undefined && isLater(published, updated, timeZone)) {
    tell('dates-out-of-order', yaml.at(['updated']), `the story was updated ${updated}, and published ${published}`)
  }
  check(asOf, ['asOf'], 'the map is of')
  for (const [i, { when }] of (front.corrections ?? []).entries()) check(when, ['corrections', i, 'when'], 'a correction is of')
  for (const { claims, yaml: where } of declared) {
    for (const [id, { reported }] of Object.entries(claims)) check(reported, ['claims', id, 'reported'], `the claim '${id}' is of`, where)
  }
}
