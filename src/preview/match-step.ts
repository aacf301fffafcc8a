/** A step of a page, as it is told in another version of that page. */
export interface StepMark {
  /** The author's, or made from the first words: then it goes with them. */
  readonly id: string
  readonly text: string
}

/** Share of their words that two texts have in common where one is the other, edited. */
const ALIKE = 0.5

/**
 * Index of the step of a newer version that a step of the one before is: that of its id; where there is none, the new step whose text is most like it;
 * else the one that stands in its place. -1 where there are no steps.
 */
export function matchStep(index: number, before: readonly StepMark[], after: readonly StepMark[]): number {
  const own = before[index]
  const same = after.findIndex(({ id }) => id === own?.id)
  if (same !== -1 || own === undefined) return same
  return mostAlike(own.text, index, before, after) ?? inPlaceOf(index, before, after)
}

function mostAlike(text: string, index: number, before: readonly StepMark[], after: readonly StepMark[]): number | undefined {
  const known = new Set(before.map(({ id }) => id))
  const words = wordsOf(text)
  const candidates = after.flatMap((step, i) => (known.has(step.id) ? [] : [{ i, alike: shared(words, wordsOf(step.text)) }]))
  const [best] = candidates
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.i - index) - Math.abs(b.i - index))
  return best?.i
}

/** The one after the nearest step before it that is still there. */
function inPlaceOf(index: number, before: readonly StepMark[], after: readonly StepMark[]): number {
  const known = new Map(after.map(({ id }, i) => [id, i]))
  const last = before.slice(0, index).findLast(({ id }) => known.has(id))
  return Math.min((known.get(last?.id ?? '') ?? -1) + 1, after.length - 1)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

/** 0 to 1 (Dice). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return (2 * both) / Math.max(1, a.size + b.size)
}
