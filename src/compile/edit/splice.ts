/** A stretch of a text, by offsets, and what is to stand in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with every stretch replaced. They must not overlap; of two that begin at one place the earlier in the list comes first. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start)
  const kept = sorted.map(({ start, text: inserted }, i) => text.slice(sorted[i - 1]?.end ?? 0, start) + inserted)
  return kept.join('') + text.slice(sorted.at(-1)?.end ?? 0)
}
