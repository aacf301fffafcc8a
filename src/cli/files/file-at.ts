import { join, relative, resolve, sep } from 'node:path'

/**
 * The path of the file that an address names in a folder; of an address with a slash at its end the `index.html` there. Undefined for what leads
 * out of the folder, and for what is no address.
 *
 * @param pathname begins with a slash; may hold escapes
 */
export function fileAt(folder: string, pathname: string): string | undefined {
  const name = decoded(pathname)
  if (name === undefined || name.includes('\0')) return undefined
  const path = join(resolve(folder), name.endsWith('/') ? `${name}index.html` : name)
  return isInside(path, folder) ? path : undefined
}

/** Whether a path is a folder, or leads into it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
