/** An example of a page of documentation: the code block under a comment that says what it is. */
export interface DocExample {
  /** "story", "text", "front matter", … as the comment has it. */
  readonly kind: string
  /** Line of the page on which the code begins. */
  readonly line: number
  readonly code: string
}

/** Every `<!-- example: kind -->` of a page with the fenced block under it, in order. Throws where a block of a language that is compiled has no comment. */
export function docExamples(markdown: string, compiled: readonly string[]): DocExample[] {
  const blocks = [...markdown.matchAll(/(?:<!-- example: ([^>]*) -->\n)?^(`{3,})([a-z]*)\n([\s\S]*?)^\2\n/gm)]
  return blocks.flatMap(({ 1: kind, 3: language = '', 4: code = '', index, 0: whole }) => {
    const line = markdown.slice(0, index + whole.indexOf(code)).split('\n').length
    if (kind === undefined && compiled.includes(language))
      throw new Error(`the ${language} block on line ${line} has no comment that says what it is`)
    return kind === undefined ? [] : [{ kind, line, code }]
  })
}
