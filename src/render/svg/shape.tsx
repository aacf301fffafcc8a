import type { VNode } from 'preact'

export interface ShapeProps {
  /** A class of `mapCss`. */
  readonly class: string
  /** Path data. */
  readonly d: string
  readonly opacity?: number | undefined
  readonly 'stroke-width'?: number
  readonly 'stroke-dasharray'?: string
}

/** A path drawn by the map's rules; nothing where it is empty. */
export function Shape(props: ShapeProps): VNode | null {
  return props.d === '' ? null : <path {...props} />
}
