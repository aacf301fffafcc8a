import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The rows of a hand-written table of this folder: tab-separated columns, a comment line for each that begins with #.
 * @throws Error with file and line where a row has fewer or more columns than `columns`.
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Readonly<Record<Column, string>>[] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return []
      const cells = line.split('\t')
      if (cells.length !== columns.length) {
        throw new Error(
          `geodata/derive/places/${file}:${index + 1} has ${cells.length} columns, not ${columns.length}: ${columns.join(', ')}. Part them by one tab each.`,
        )
      }
      return [Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Record<Column, string>]
    })
}
