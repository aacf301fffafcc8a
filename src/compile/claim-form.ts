import type { ClaimForm } from '../story/story.ts'
import type { ClaimEntry } from './schema/claim.ts'

/** What the symbol of a claim shows. One that was taken back stands for nothing that is so now, whatever it was about. */
export function claimForm({ control, withdrawn }: Pick<ClaimEntry, 'control' | 'withdrawn'>): ClaimForm {
  if (withdrawn !== undefined) return 'withdrawn'
  return control === undefined || control === 'held' ? 'plain' : control
}
