import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BUILD_MARKER } from '../publish/write-folder.ts'

/** Whether stories are not looked for in a folder: hidden ones, node_modules, and sites that a build of ours wrote. */
export function isPassedOver(folder: string): boolean {
  const name = basename(folder)
  return name.startsWith('.') || name === 'node_modules' || existsSync(join(folder, BUILD_MARKER))
}
