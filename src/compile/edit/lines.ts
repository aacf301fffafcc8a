/** Offset at which the line of an offset begins; lines end with a line feed. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The line end that a file has before an offset: the nearest, or its first where none comes before. */
export function lineEndNear(text: string, offset: number): string {
  const before = /(?:\r\n|\n|\r)(?=[^\r\n]*$)/.exec(text.slice(0, offset))?.[0]
  return before ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
