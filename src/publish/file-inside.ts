import { resolve, sep } from 'node:path'

/**
 * The path of a file in a folder.
 *
 * @throws an Error where the path leads out of the folder
 */
export function fileInside(folder: string, path: string): string {
  const file = resolve(folder, path)
  if (!file.startsWith(`${resolve(folder)}${sep}`)) throw new Error(`'${path}' would be written outside the output folder`)
  return file
}
