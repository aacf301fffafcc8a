import { open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from './effects.ts'
import { packageFolder } from './package-folder.ts'

/** The files of this computer, with the package's own geodata. */
export const nodeEffects: Effects = {
  geodata: join(packageFolder(), 'geodata'),
  readFile: (path, most) => readUpTo(path, most).catch(() => undefined),
  realPath: (path) => realpath(path).catch(() => undefined),
}

async function readUpTo(path: string, most: number): Promise<Uint8Array | undefined> {
  const file = await open(path)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) return undefined
    const bytes = new Uint8Array(Math.min(stats.size, most + 1))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}
