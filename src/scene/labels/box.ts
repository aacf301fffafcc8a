import type { SceneLabel } from '../scene.ts'

/** A rectangle on the screen, CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function contains(outer: Box, inner: Box): boolean {
  return outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right && inner.bottom <= outer.bottom
}

/** The left end of a line of text that is so aligned at `x`. */
export function textStart(x: number, { align, length }: Pick<SceneLabel, 'align' | 'length'>): number {
  return x - (align === 'start' ? 0 : align === 'end' ? length : length / 2)
}
