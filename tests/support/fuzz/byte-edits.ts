import fc from 'fast-check'
import { TOKENS } from './words.ts'

/** One change of a text that knows nothing of what it means. */
export interface ByteEdit {
  readonly op: 'insert' | 'cut' | 'repeat' | 'lines' | 'words'
  readonly which: number
  readonly at: number
  readonly length: number
  readonly token: string
}

export function anyByteEdit(): fc.Arbitrary<ByteEdit> {
  return fc.record({
    op: fc.constantFrom('insert', 'insert', 'cut', 'repeat', 'lines', 'words'),
    which: fc.nat(7),
    at: fc.nat(1_000_000),
    length: fc.nat(400),
    token: fc.constantFrom(...TOKENS),
  })
}

/** In every second case of the story, otherwise of one of its files. */
export function withByteEdit(
  texts: Readonly<Record<string, string>>,
  { op, which, at, length, token }: ByteEdit,
): Readonly<Record<string, string>> {
  const names = Object.keys(texts)
  const name = (which % 2 === 0 ? 'story' : names[which % names.length]) ?? 'story'
  const text = texts[name] ?? ''
  const start = at % (text.length + 1)
  const change = (): string => {
    switch (op) {
      case 'insert':
        return text.slice(0, start) + token + text.slice(start)
      case 'cut':
        return text.slice(0, start) + text.slice(start + length)
      case 'repeat':
        return text.slice(0, start + length) + text.slice(start)
      case 'lines':
      case 'words': {
        const parts = text.split(op === 'lines' ? '\n' : /(\s+)/)
        const [i, j] = [at % parts.length, (at * 31 + length) % parts.length]
        return parts
          .with(i, parts[j] ?? '')
          .with(j, parts[i] ?? '')
          .join(op === 'lines' ? '\n' : '')
      }
    }
  }
  return { ...texts, [name]: change() }
}
