import type { LineChain } from './linework.ts'

/** The lines of a chain as one path, x and y by turns; where two lines meet, their common point stands twice. */
export function chainPath(chain: LineChain, lines: readonly Float64Array[]): Float64Array {
  const parts = chain.map((line) => (line < 0 ? backwards(lines[~line] as Float64Array) : (lines[line] as Float64Array)))
  const path = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    path.set(part, at)
    at += part.length
  }
  return path
}

/** The same points from last to first. */
export function backwards<Path extends Float64Array | Int32Array>(path: Path): Path {
  const turned = path.slice().reverse() as Path
  for (let i = 0; i < turned.length; i += 2) {
    const x = turned[i + 1] as number
    turned[i + 1] = turned[i] as number
    turned[i] = x
  }
  return turned
}
