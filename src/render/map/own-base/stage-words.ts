/** What the foot of the stage says of another base map. */
export interface BaseWords {
  /** Plain text; '' where the map says nothing of its makers. */
  readonly credit: string
  /** Whether something of the built-in data still shows, so that its credits stay too. */
  readonly showsBuiltin: boolean
  readonly borders: string
}

export interface StageWords {
  /**
   * Puts the other map's credit before that of the built-in data, and its sentence on borders in the place of all that the built-in map
   * says of itself: what that one leaves out, the other may show.
   */
  set(words: BaseWords): void
  reset(): void
}

/** The words in the foot of a stage. Whatever they hold is set as text. */
export function stageWords(stage: Pick<HTMLElement, 'querySelectorAll'>): StageWords {
  const credits = ownTexts(stage.querySelectorAll('.credits'))
  const policy = ownTexts(stage.querySelectorAll('.policy'))
  return {
    set: ({ credit, showsBuiltin, borders }) => {
      for (const { node, own } of credits)
        node.textContent = [credit, ...(showsBuiltin ? [own] : [])].filter((text) => text !== '').join(' · ')
      for (const [i, { node }] of policy.entries()) node.textContent = i === 0 ? ` ${borders}` : ''
    },
    reset: () => {
      for (const { node, own } of [...credits, ...policy]) node.textContent = own
    },
  }
}

function ownTexts(nodes: Iterable<Element>): readonly { readonly node: Element; readonly own: string }[] {
  return [...nodes].map((node) => ({ node, own: node.textContent ?? '' }))
}
