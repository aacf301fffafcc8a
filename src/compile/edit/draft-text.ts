import { checkText } from '../markdown/check-text.ts'
import { type DraftChapter, type DraftStep, draftChapters } from '../markdown/draft.ts'
import { type ParsedStory, parseMarkdown } from '../markdown/parse-markdown.ts'
import { createReport } from '../problems/report.ts'
import { createSource, type Source } from '../text/source.ts'

/** The text of a story divided into steps, without the files that it names: enough to say where in it something stands. */
export interface DraftText {
  /** Its offsets are those of the file's text, less `bom`. */
  readonly source: Source
  /** Code units of a byte order mark before the source: 0 or 1. */
  readonly bom: number
  readonly frontMatter: ParsedStory['frontMatter']
  readonly chapters: readonly DraftChapter[]
  /** Those of all chapters, in the order of the compiled story's. */
  readonly steps: readonly DraftStep[]
  /** Whether the text has mistakes that can be told from itself alone. */
  readonly hasErrors: boolean
}

/**
 * Reads a story's text as the compiler does, up to its steps.
 *
 * @param text of the file as it stands there: with its byte order mark, if it has one, and any kind of line ends
 */
export function draftText(text: string): DraftText {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const source = createSource('story.md', text.slice(bom).replace(/\r(?!\n)/g, '\n'))
  const report = createReport()
  const { frontMatter, text: root } = parseMarkdown(source, report.tell)
  if (root !== undefined) checkText(root, source, report.tell)
  const chapters = root === undefined ? [] : draftChapters(root, source, report.tell)
  return { source, bom, frontMatter, chapters, steps: chapters.flatMap(({ steps }) => steps), hasErrors: report.hasErrors() }
}
