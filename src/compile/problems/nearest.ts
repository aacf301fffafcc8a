import { distance } from 'fastest-levenshtein'

/** A name longer than this is no slip of the finger. */
const LONGEST = 64

/** Of more names than this, only the first are looked through. */
const MOST = 1_000

/**
 * The name that was probably meant: the nearest by edit distance, if at most about a third of its letters (and at least one) differ.
 * Undefined where none is near.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined
  let left = MOST
  let best: { name: string; distance: number } | undefined
  for (const candidate of names) {
    if (left-- === 0) break
    const d = distance(name.toLowerCase(), candidate.toLowerCase())
    const most = Math.max(1, Math.round(Math.max(name.length, candidate.length) / 3))
    if (d <= most && (best === undefined || d < best.distance)) best = { name: candidate, distance: d }
  }
  return best?.name
}

/** "unknown layer 'rivres': did you mean 'rivers'?", or the names there are, where they are few and none is near. */
export function unknownName(kind: string, name: string, names: Iterable<string>): string {
  const known = [...names]
  const near = nearest(name, known)
  const what = `unknown ${kind} '${name}'`
  if (near !== undefined) return `${what}: did you mean '${near}'?`
  if (known.length === 0) return `${what}: there is none yet`
  return known.length <= 12 ? `${what}: there are ${known.map((n) => `'${n}'`).join(', ')}` : what
}
