import table from './noto-sans-widths.json' with { type: 'json' }

/**
 * The width of a text set in one line, in em, at weight 400 without kerning or letter spacing: the metrics of Noto Sans,
 * which the reader's sans is pinned to by `textLength`. Latin, Greek, Cyrillic, digits and punctuation are exact; for other scripts it is an
 * estimate on the wide side. '' is 0; combining marks add nothing.
 */
export function textWidth(text: string): number {
  let units = 0
  for (const character of text.normalize('NFC')) units += WIDTHS.get(character) ?? estimate(character)
  return units / table.unitsPerEm
}

const WIDTHS = new Map(
  Object.entries(table.widths).flatMap(([width, characters]) => [...characters].map((c) => [c, Number(width)] as const)),
)

/** Font units (1000 in an em) by script, each about the mean of the script's Noto face or more. */
function estimate(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(character)) return 1000
  if (/\p{Script=Arabic}/u.test(character)) return 560
  if (/\p{Script=Hebrew}/u.test(character)) return 580
  return 660
}
