import { CST, Lexer } from 'yaml'

/** A word, a sign or a comment of a YAML text. */
export interface YamlToken {
  readonly isComment: boolean
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/** The tokens of a YAML text in its order, without spaces and line ends. */
export function yamlTokens(text: string): YamlToken[] {
  const tokens: YamlToken[] = []
  let offset = 0
  let isScalar = false // the lexer says so before it gives one, which may look like anything
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isScalar ? 'scalar' : CST.tokenType(lexeme)
    if (!isScalar && type !== null && MARKS.includes(type)) {
      isScalar = type === 'scalar'
      continue
    }
    isScalar = false
    const start = offset
    offset += lexeme.length
    if (type === 'space' || type === 'newline') continue
    tokens.push({ isComment: type === 'comment', start, end: start + lexeme.trimEnd().length })
  }
  return tokens
}

/** Lexemes that say something of the text and hold none of its characters. */
const MARKS: readonly string[] = ['doc-mode', 'flow-error-end', 'scalar']
