/**
 * Writes src/compile/labels/noto-sans-widths.json: how wide each letter of a map label is. Run by itself:
 * `npx tsx geodata/derive/text-widths.ts`. A second run writes the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = '@expo-google-fonts/noto-sans'
const VERSION = '0.4.2'
const INTEGRITY = 'sha512-zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw=='
const FONT = 'package/400Regular/NotoSans_400Regular.ttf'

const CACHE = join(import.meta.dirname, '../.cache')
const OUTPUT = join(import.meta.dirname, '../../src/compile/labels/noto-sans-widths.json')

/** Unicode blocks that labels are written in: first and last code point. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x02b0, 0x02ff], // modifier letters: the apostrophe of Ukrainian names
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic and its supplement
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2010, 0x203a], // dashes, quotes, ellipsis
  [0x20a0, 0x20bf], // currency
  [0x2116, 0x2122], // numero, trade mark
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
]

main()

function main(): void {
  const font = readFont()
  const unitsPerEm = font.head.readUInt16BE(18)
  const characters = new Map<number, string>()
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const glyph = glyphOf(font.cmap, code)
      if (glyph === 0) continue
      const width = advance(font, glyph)
      if (width === 0) continue // combining marks: textWidth knows them by their Unicode category
      characters.set(width, (characters.get(width) ?? '') + String.fromCodePoint(code))
    }
  }
  const widths = Object.fromEntries([...characters].sort(([a], [b]) => a - b))
  const source = {
    what: 'Advance widths of Noto Sans Regular in font units, without kerning: width -> the characters that have it.',
    credit: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)',
    licence: 'OFL-1.1',
    package: `${PACKAGE}@${VERSION}`,
    integrity: INTEGRITY,
    file: FONT,
    made: 'geodata/derive/text-widths.ts',
  }
  writeFileSync(OUTPUT, `${JSON.stringify({ _source: source, unitsPerEm, widths }, null, 1)}\n`)
  console.log(`${OUTPUT}: ${[...characters.values()].join('').length} characters, ${characters.size} widths`)
}

interface Font {
  readonly head: Buffer
  readonly hhea: Buffer
  readonly hmtx: Buffer
  readonly cmap: Buffer
}

/** The tables of the font that say widths. Fetches the package where the cache lacks it; throws where its bytes differ. */
function readFont(): Font {
  const archive = join(CACHE, `expo-google-fonts-noto-sans-${VERSION}.tgz`)
  if (!existsSync(archive)) {
    mkdirSync(CACHE, { recursive: true })
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', CACHE])
  }
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (integrity !== INTEGRITY) {
    throw new Error(`${archive} has integrity ${integrity}, expected ${INTEGRITY}: delete it and run again`)
  }
  const ttf = execFileSync('tar', ['-xzOf', archive, FONT], { maxBuffer: 1e8 })
  return { head: table(ttf, 'head'), hhea: table(ttf, 'hhea'), hmtx: table(ttf, 'hmtx'), cmap: table(ttf, 'cmap') }
}

/** A table of an OpenType file: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
function table(ttf: Buffer, tag: string): Buffer {
  for (let record = 12; record < 12 + ttf.readUInt16BE(4) * 16; record += 16) {
    if (ttf.toString('latin1', record, record + 4) !== tag) continue
    const offset = ttf.readUInt32BE(record + 8)
    return ttf.subarray(offset, offset + ttf.readUInt32BE(record + 12))
  }
  throw new Error(`${FONT} has no table '${tag}'`)
}

/** Glyph of a code point by the segments of cmap's format 4 (the basic plane); 0 where the font has none. */
function glyphOf(cmap: Buffer, code: number): number {
  const start = unicodeSubtable(cmap)
  const segments = cmap.readUInt16BE(start + 6) / 2
  for (let i = 0; i < segments; i++) {
    if (cmap.readUInt16BE(start + 14 + i * 2) < code) continue
    const first = cmap.readUInt16BE(start + 16 + (segments + i) * 2)
    if (code < first) return 0
    const delta = cmap.readUInt16BE(start + 16 + (segments * 2 + i) * 2)
    const rangeAt = start + 16 + (segments * 3 + i) * 2
    const range = cmap.readUInt16BE(rangeAt)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = cmap.readUInt16BE(rangeAt + range + (code - first) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function unicodeSubtable(cmap: Buffer): number {
  for (let record = 4; record < 4 + cmap.readUInt16BE(2) * 8; record += 8) {
    const offset = cmap.readUInt32BE(record + 4)
    if (cmap.readUInt16BE(record) === 3 && cmap.readUInt16BE(offset) === 4) return offset
  }
  throw new Error(`${FONT} has no Unicode cmap of format 4`)
}

/** Glyphs past the last entry of hmtx share its width. */
function advance(font: Font, glyph: number): number {
  const entries = font.hhea.readUInt16BE(34)
  return font.hmtx.readUInt16BE(Math.min(glyph, entries - 1) * 4)
}
