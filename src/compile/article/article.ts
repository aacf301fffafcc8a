import type { Root } from 'hast'

/** The text of a story, safe to print: every node went through the sanitiser. */
export interface Article {
  readonly chapters: readonly ArticleChapter[]
  /** Footnotes, in the order of their numbers. */
  readonly notes: readonly ArticleNote[]
}

export interface ArticleChapter {
  /** The heading's inline content; undefined for what stands before the first heading. */
  readonly title: Root | undefined
  readonly steps: readonly ArticleStep[]
}

export interface ArticleStep {
  readonly id: string
  /** A small time stamp on the step, as the author writes it. */
  readonly when: string | undefined
  /**
   * Blocks. Places stand as `<a class="dateline-place" data-place="sudzha">`, which leads to the place's row under the story (`placeAnchor`), claims
   * as `<a class="dateline-claim" data-claim="retaken" data-status="claimed">`, which leads to the claim's (`claimAnchor`), with
   * `data-form="withdrawn"` where it was taken back. The last word of a claim is a `<span class="dateline-claim-end">`: what stands after it, stays on
   * its line. The `src` of a picture is relative to story.json.
   */
  readonly content: Root
}

export interface ArticleNote {
  /** Id of the element that the text links to. */
  readonly id: string
  /** Blocks; the last of them ends with the links back into the text. */
  readonly content: Root
}
