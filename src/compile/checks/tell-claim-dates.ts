import type { Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import type { FrontMatter } from '../schema/front-matter.ts'
import { isLater } from '../text/iso-time.ts'

/** Tells of claims that were made or taken back after the story's date, and of those that were taken back before they were made. */
export function tellClaimDates({ asOf, timeZone = 'UTC' }: FrontMatter, declared: readonly DeclaredClaims[], tell: Tell): void {
  for (const { claims, yaml } of declared) {
    for (const [id, { reported, withdrawn }] of Object.entries(claims)) {
      const late = (key: 'reported' | 'withdrawn', time?: string): void => {
        if (asOf === undefined || time === undefined || !isLater(time, asOf, timeZone)) return
        tell('claim-dates', yaml.at(['claims', id, key]), `the claim '${id}' was ${key} on ${time}, the map is of ${asOf}`)
      }
      late('reported', reported)
      late('withdrawn', withdrawn)
      if (withdrawn === undefined || !isLater(reported, withdrawn, timeZone)) continue
      tell(
        'claim-dates',
        yaml.at(['claims', id, 'withdrawn']),
        `the claim '${id}' was withdrawn on ${withdrawn}, and not reported before ${reported}`,
      )
    }
  }
}
