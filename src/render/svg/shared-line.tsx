import type { VNode } from 'preact'

export interface SharedLineProps {
  /** Unique in the picture; `<use>` may draw the line once more further up. */
  readonly id: string
  /** Path data; nothing is drawn where it is empty. */
  readonly d: string
  /** Classes of `mapCss`, from the bottom up. */
  readonly classes: readonly string[]
}

/** One line drawn by several rules, a casing and a line say, and written once: long borders are most of a static map's bytes. */
export function SharedLine({ id, d, classes }: SharedLineProps): VNode {
  return (
    <>
      <defs>
        <path id={id} d={d} />
      </defs>
      {classes.map((name) => (
        <use key={name} href={`#${id}`} class={name} />
      ))}
    </>
  )
}
