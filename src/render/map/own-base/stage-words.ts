/** What the foot of the stage says of another base map. */
export interface BaseWords {
  /** Plain text; '' where the map says nothing of its makers. */
  readonly credit: string
  readonly borders: string
}

export interface StageWords {
  /** Puts the other map's words beside, and for its borders in the place of, those of the built-in one. */
  set(words: BaseWords): void
  reset(): void
}

/** The words in the foot of a stage. Whatever they hold is set as text. */
export function stageWords(stage: HTMLElement): StageWords {
  const credits = stage.querySelector('.credits')
  const borders = stage.querySelector('.policy')
  const own = { credits: credits?.textContent ?? '', borders: borders?.textContent ?? '' }
  const write = (credit: string, policy: string): void => {
    if (credits !== null) credits.textContent = credit
    if (borders !== null) borders.textContent = policy
  }
  return {
    set: (words) => write([words.credit, own.credits].filter((text) => text !== '').join(' · '), ` ${words.borders}`),
    reset: () => write(own.credits, own.borders),
  }
}
