/** A stretch of a text to be replaced; an insertion where `end` is `start`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly put: string
}

/** A text with stretches of it replaced. They do not overlap, in any order; everything else stays as it is. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start)
  const kept = sorted.map(({ start }, i) => text.slice(sorted[i - 1]?.end ?? 0, start))
  return sorted.map(({ put }, i) => `${kept[i] ?? ''}${put}`).join('') + text.slice(sorted.at(-1)?.end ?? 0)
}
