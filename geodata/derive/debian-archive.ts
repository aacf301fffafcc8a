import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'

/**
 * Unpacks the files of a Debian package into a folder: an ar archive (deb(5)) whose member data.tar.xz holds them. Needs tar and xz.
 * @throws Error where the archive has no such member.
 */
export function unpackDebian(archive: string, target: string): void {
  const data = member(readFileSync(archive), 'data.tar.xz')
  if (data === undefined)
    throw new Error(`${archive} has no data.tar.xz, so it is no Debian package that could be read. Delete it to fetch it again.`)
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['-xJf', '-', '-C', target], { input: data })
}

const SIGNATURE = 8 // bytes: "!<arch>\n"
const HEADER = 60 // bytes: name 16, date 12, owner 6, group 6, mode 8, size 10, end 2

/** A member of an ar archive. Members begin at even offsets. */
function member(archive: Buffer, name: string): Buffer | undefined {
  for (let at = SIGNATURE; at + HEADER <= archive.length; ) {
    const header = archive.toString('latin1', at, at + HEADER)
    const size = Number(header.slice(48, 58))
    if (Number.isNaN(size)) return undefined
    if (header.slice(0, 16).replace(/\/? *$/, '') === name) return archive.subarray(at + HEADER, at + HEADER + size)
    at += HEADER + size + (size % 2)
  }
  return undefined
}
