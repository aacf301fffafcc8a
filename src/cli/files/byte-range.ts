import type { IncomingHttpHeaders } from 'node:http'

/**
 * The part of a file that a request asks for (RFC 9110, 14.1.2): first and last byte, both inside the file. Undefined where it asks for all of it, for
 * several parts, or in words that are no range: then the whole file is a right answer, too.
 *
 * @param size of the file, in bytes
 */
export function byteRange(
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const [all, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (all === undefined || (first === '' && last === '')) return undefined
  if (ifRange !== undefined) return undefined // our ETag is weak: it cannot tell that the rest is of the same file
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : 'unsatisfiable'
}
