import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { byteRange } from './byte-range.ts'
import { contentType } from './content-type.ts'

/**
 * Answers a request with a file: by range where that is asked for, without a body where the asker has it already. Where the file cannot be
 * read to its end, or the asker has gone, the connection ends without a word. A `Cache-Control` of the response stays; without one the file is asked
 * for anew each time.
 *
 * @returns false, and nothing is answered, where there is no file that can be opened
 */
export async function giveFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  const opened = await openFile(path)
  if (opened === undefined) return false
  try {
    await send(request, response, opened, contentType(path))
  } finally {
    await opened.file.close()
  }
  return true
}

interface OpenFile {
  readonly file: FileHandle
  readonly stats: Stats
}

async function openFile(path: string): Promise<OpenFile | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined // to open a pipe would wait for a writer
    const file = await open(path)
    return { file, stats: await file.stat() }
  } catch {
    return undefined
  }
}

async function send(request: IncomingMessage, response: ServerResponse, { file, stats }: OpenFile, type: string): Promise<void> {
  const { size, mtimeMs } = stats
  const etag = `W/"${size}-${mtimeMs}"`
  response.setHeader('ETag', etag)
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Accept-Ranges', 'bytes')
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  const range = request.method === 'GET' ? byteRange(request.headers, size) : undefined
  if (range === 'unsatisfiable') return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()

  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range !== undefined) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range === undefined ? 200 : 206, { 'Content-Type': type, 'Content-Length': end - start + 1 })
  if (request.method === 'HEAD' || size === 0) return void response.end()
  await pipeline(file.createReadStream({ start, end, autoClose: false }), response).catch(() => {})
}
