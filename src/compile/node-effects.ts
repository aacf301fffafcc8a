import { open, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from './effects.ts'
import { packageFolder } from './package-folder.ts'

/** The files of this computer, with the package's own geodata. */
export const nodeEffects: Effects = {
  geodata: join(packageFolder(), 'geodata'),
  readFile: (path, most) => readUpTo(path, most).catch(() => undefined),
  readRange: (path, offset, length) => readRange(path, offset, length).catch(() => undefined),
  realPath: (path) => realpath(path).catch(() => undefined),
}

function readUpTo(path: string, most: number): Promise<Uint8Array | undefined> {
  return readRange(path, 0, most + 1)
}

async function readRange(path: string, offset: number, length: number): Promise<Uint8Array | undefined> {
  if (!(await stat(path)).isFile()) return undefined // to open a pipe would wait for a writer
  const file = await open(path)
  try {
    const stats = await file.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(stats.size - offset, length)))
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, offset + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}
