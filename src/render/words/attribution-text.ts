/** Characters of HTML that are read, and of text that is given. */
const MOST_READ = 4_000
const MOST_GIVEN = 200

/**
 * The text of an attribution, which map sources give as HTML: without tags, character references resolved, on one line, at most 200
 * characters long. A text that is not HTML stays as it is but for that. What comes out is still not to be trusted: print it as text.
 */
export function attributionText(html: string): string {
  const text = html
    .slice(0, MOST_READ)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^>]*>?/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
    })
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .replace(/ ([,.;:)])/g, '$1')
    .trim()
  return text.length <= MOST_GIVEN ? text : `${text.slice(0, MOST_GIVEN - 1)}…`
}

/** The references that attributions use. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', copy: '©', gt: '>', lt: '<', nbsp: ' ', quot: '"', reg: '®', middot: '·' }

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
}
