import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileInside } from './file-inside.ts'

/** A file to publish: its content, or the file that it is a copy of where that is to be published as it is. */
export type SiteFile = { readonly path: string } & ({ readonly content: string | Uint8Array } | { readonly copyOf: string })

/**
 * Writes files into a folder, each at its path, which is relative to it.
 *
 * @throws what `fileInside` throws
 */
export async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  for (const file of files) {
    const path = fileInside(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    if ('copyOf' in file) await copyFile(file.copyOf, path)
    else await writeFile(path, file.content)
  }
}
