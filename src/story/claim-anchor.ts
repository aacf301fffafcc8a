/** Id in the page of a claim's row in the table under the story. No step's id has an underscore, so that none is the same. */
export function claimAnchor(slug: string, claim: string): string {
  return `${slug}--claim_${claim}`
}
