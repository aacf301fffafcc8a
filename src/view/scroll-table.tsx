import type { ComponentChildren, VNode } from 'preact'

export interface ScrollTableProps {
  /** Its name for those who do not see it. */
  readonly label: string
  readonly columns: readonly string[]
  readonly class?: string
  /** The rows. */
  readonly children: ComponentChildren
}

/** A table in a box that scrolls by itself where the page is narrower, like those of the text (compile/article/scrollable-table). */
export function ScrollTable({ label, columns, class: name = '', children }: ScrollTableProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard, too
    <section class={`dateline-table ${name}`.trim()} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
