import { textWidth } from '../compile/labels/text-width.ts'

/** A line of text and the length that it is set to. */
export interface TextLine {
  readonly text: string
  /** CSS pixels. */
  readonly length: number
}

/**
 * Breaks texts into lines between words, each text beginning a line of its own. A word that is wider than a line stands alone and over its end.
 *
 * @param width CSS pixels of a line
 * @param size CSS pixels of the type, at weight 400
 */
export function wrapLines(texts: readonly string[], width: number, size: number): TextLine[] {
  const lengthOf = (text: string): number => textWidth(text) * size
  return texts
    .flatMap((text) => brokenAt(text, (line) => lengthOf(line) <= width))
    .map((text) => ({ text, length: Math.round(lengthOf(text) * 10) / 10 }))
}

function brokenAt(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.pop()
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || fits(longer)) lines.push(longer)
    else lines.push(last, word)
  }
  return lines
}
