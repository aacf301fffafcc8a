import type { IncomingMessage } from 'node:http'

/** Bytes of a body: a view needs a few hundred. */
const LONGEST = 4_096

/** What a request's body holds, or the status that says why it cannot be read. */
export type Body = { readonly json: unknown } | { readonly status: 400 | 413 | 415 }

/** Reads a body of JSON. Forms that another page could send without asking have other types. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) return { status: 415 }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += (part as Buffer).length
    if (length > LONGEST) return { status: 413 }
    parts.push(part as Buffer)
  }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) as unknown }
  } catch {
    return { status: 400 }
  }
}
