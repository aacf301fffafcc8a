import type { Position } from 'geojson'
import { jumpsOf, latAtSeam, seamBeside } from './seam.ts'

/**
 * A line cut where it crosses the antimeridian (RFC 7946, 3.1.9): each piece ends on the antimeridian where the next begins, under its
 * other name. A line that does not cross it comes back as it is.
 */
export function cutLine(line: Position[]): Position[][] {
  const jumps = jumpsOf(line, false)
  return jumps.length === 0 ? [line] : chainsBetween(line, jumps).filter(hasLength)
}

/** The pieces of a line between its jumps, each with its ends on the antimeridian. */
export function chainsBetween(line: readonly Position[], jumps: readonly number[]): Position[][] {
  const starts = [0, ...jumps]
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? line.length
    const chain = line.slice(start, end)
    const [first, last] = [chain[0] ?? [], chain.at(-1) ?? []]
    if (start > 0) prepend(chain, [seamBeside(first[0] ?? 0), latAtSeam(line[start - 1] ?? [], first)])
    if (end < line.length) append(chain, [seamBeside(last[0] ?? 0), latAtSeam(last, line[end] ?? [])])
    return chain
  })
}

function prepend(chain: Position[], position: Position): void {
  if (!isSame(chain[0], position)) chain.unshift(position)
}

function append(chain: Position[], position: Position): void {
  if (!isSame(chain.at(-1), position)) chain.push(position)
}

export function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}

/** Whether a line has two different positions. */
export function hasLength(line: readonly Position[]): boolean {
  return line.some((position) => !isSame(position, line[0]))
}
