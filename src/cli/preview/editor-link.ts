import { resolve } from 'node:path'
import type { Location } from '../../compile/compile.ts'
import type { FilePlace } from '../../preview/wire.ts'

/** Editors that can be opened at a line by an address, and the addresses. `file` is an absolute path with slashes, escaped. */
const ADDRESSES = {
  vscode: (file, line, column) => `vscode://file${file}:${line}:${column}`,
  idea: (file, line, column) => `idea://open?file=${file}&line=${line}&column=${column}`,
  sublime: (file, line, column) => `subl://open?url=file://${file}&line=${line}&column=${column}`,
} as const satisfies Readonly<Record<string, (file: string, line: number, column: number) => string>>

export type Editor = keyof typeof ADDRESSES | 'none'

export const EDITORS: readonly Editor[] = [...(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]), 'none']

/** A place in a file, with the address that opens it in an editor. */
export function filePlace({ file, line, column, pointer }: Location, editor: Editor): FilePlace {
  const inside = pointer === undefined || pointer === '' ? '' : ` (${pointer})`
  const text = `${file}:${line}:${column}${inside}`
  if (editor === 'none') return { text }
  const path = resolve(file).replaceAll('\\', '/')
  const escaped = path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')
  return { text, link: ADDRESSES[editor](escaped.startsWith('/') ? escaped : `/${escaped}`, line, column) }
}
