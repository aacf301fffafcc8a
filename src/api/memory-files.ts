import { isAbsolute, posix, sep } from 'node:path'
import type { Effects } from '../compile/effects.ts'
import { nodeEffects } from '../compile/node-effects.ts'

/** Text or bytes by path, such as `storm/story.md`. Paths are relative, with slashes. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

/** Effects for stories that lie in memory: these files, and the geodata of this package. Nothing else can be read. */
export function memoryFiles(files: MemoryFiles): Effects {
  const all = new Map(Object.entries(files).map(([path, content]) => [canonical(path), bytesOf(content)]))
  const hasFolder = (path: string): boolean => [...all.keys()].some((file) => file.startsWith(`${path}/`))
  return {
    geodata: nodeEffects.geodata,
    readFile: async (path, most) => ((await isGeodata(path)) ? nodeEffects.readFile(path, most) : all.get(canonical(path))),
    async readRange(path, offset, length) {
      if (await isGeodata(path)) return nodeEffects.readRange(path, offset, length)
      return all.get(canonical(path))?.slice(offset, offset + length)
    },
    async realPath(path) {
      if (await isGeodata(path)) return nodeEffects.realPath(path)
      const file = canonical(path)
      return all.has(file) || hasFolder(file) ? file : undefined
    },
  }
}

/** One path for one file, below `.`, so that files and the folders that they are in begin alike. */
function canonical(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '')
  return normal === '.' ? normal : `./${normal}`
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

async function isGeodata(path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false
  const [folder, file] = await Promise.all([nodeEffects.realPath(nodeEffects.geodata), nodeEffects.realPath(path)])
  return folder !== undefined && file !== undefined && `${file}${sep}`.startsWith(`${folder}${sep}`)
}
