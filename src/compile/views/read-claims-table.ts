import type { Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import type { ClaimEntry } from '../schema/claim.ts'
import type { Path } from '../yaml/yaml.ts'
import { brokenIn } from './tables.ts'
import { lookUp, type World } from './world.ts'

/** The claims of a story, of its front matter first. Tells of those that name a source or a place that is not there, and of names that stand twice. */
export function readClaimsTable(
  declared: readonly DeclaredClaims[],
  { sources, places }: Pick<World, 'sources' | 'places'>,
  tell: Tell,
): World['claims'] {
  const sound = new Map<string, ClaimEntry>()
  const unsound = new Set<string>()
  let areUnreadable = false
  for (const { claims, yaml } of declared) {
    const broken = brokenIn('claims', claims, yaml)
    if (broken === 'all') areUnreadable = true
    else for (const id of broken) unsound.add(id)
    for (const [id, claim] of Object.entries(claims)) {
      const source = (by: string | undefined, path: Path): boolean =>
        by === undefined || lookUp(sources, by, yaml.at(['claims', id, ...path]), tell) !== undefined
      const bySources = [
        source(claim.by, ['by']),
        source(claim.verification?.by, ['verification', 'by']),
        ...(claim.responses ?? []).map(({ by }, i) => source(by, ['responses', i, 'by'])),
      ]
      const about = lookUp(places, claim.about, yaml.at(['claims', id, 'about']), tell)
      if (sound.has(id)) tell('duplicate-id', yaml.atKey(['claims', id]), `a second claim '${id}'`)
      else if (about !== undefined && !bySources.includes(false)) sound.set(id, claim)
      else unsound.add(id)
    }
  }
  return { kind: 'claim', code: 'unknown-claim', sound, broken: areUnreadable ? 'all' : unsound }
}
