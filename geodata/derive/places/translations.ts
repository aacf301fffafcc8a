import { readPackageFile } from '../fetch.ts'

/** Names of one language by GeoNames id, from the gettext catalogue of Debian's libgeonames-common (cities of 15,000 and more). */
export function translations(lang: 'en' | 'ru' | 'uk'): Map<number, string> {
  const catalogue = readPackageFile('libgeonames-common', `usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`)
  const names = new Map<number, string>()
  for (const [id, name] of messages(catalogue)) if (/^\d+$/.test(id)) names.set(Number(id), name)
  return names
}

const MAGIC = 0x950412de

/**
 * The messages of a gettext .mo file: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html . Two tables of (length,
 * offset) pairs, the first of the originals, the second of their translations.
 * @throws Error for a file that is no little-endian .mo file.
 */
function* messages(file: Buffer): Generator<readonly [original: string, translation: string]> {
  if (file.readUInt32LE(0) !== MAGIC) throw new Error('Not a little-endian gettext catalogue: it does not begin with 0x950412de.')
  const count = file.readUInt32LE(8)
  const text = (table: number, index: number): string => {
    const entry = file.readUInt32LE(table) + 8 * index
    const offset = file.readUInt32LE(entry + 4)
    return file.toString('utf8', offset, offset + file.readUInt32LE(entry))
  }
  for (let index = 0; index < count; index += 1) yield [text(12, index), text(16, index)]
}
