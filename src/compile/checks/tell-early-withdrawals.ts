import type { Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import type { FrontMatter } from '../schema/front-matter.ts'
import { isLater } from '../text/iso-time.ts'

/** Tells of claims that were taken back before they were made. */
export function tellEarlyWithdrawals({ timeZone = 'UTC' }: FrontMatter, declared: readonly DeclaredClaims[], tell: Tell): void {
  for (const { claims, yaml } of declared) {
    for (const [id, { reported, withdrawn }] of Object.entries(claims)) {
      if (withdrawn === undefined || !isLater(reported, withdrawn, timeZone)) continue
      tell(
        'claim-withdrawn-early',
        yaml.at(['claims', id, 'withdrawn']),
        `the claim '${id}' is of ${reported}, its withdrawal of ${withdrawn}`,
      )
    }
  }
}
