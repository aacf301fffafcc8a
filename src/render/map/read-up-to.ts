/** Reads a stream to its end. Throws an Error that names what is read when more than so many bytes come. */
export async function readUpTo(stream: ReadableStream<Uint8Array> | null, most: number, name: string): Promise<ArrayBuffer> {
  const reader = stream?.getReader()
  const parts: BlobPart[] = []
  let length = 0
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    length += next.value.length
    if (length > most) {
      await reader?.cancel()
      throw new Error(`${name} is larger than ${most} bytes`)
    }
    parts.push(next.value as Uint8Array<ArrayBuffer>)
  }
  return new Blob(parts).arrayBuffer()
}
