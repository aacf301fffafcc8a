/**
 * A Ukrainian name in Latin letters as Ukraine prints it: resolution 55 of the Cabinet of Ministers, 27 January 2010. The
 * apostrophe and the soft sign are not written.
 */
export function romaniseUkrainian(name: string): string {
  const plain = name.replaceAll(/[’ь]/g, '').replaceAll(/зг/g, 'zgh').replaceAll(/Зг/g, 'Zgh')
  return transcribe(plain, UKRAINIAN, (letter, before) => (isLetter(before) ? undefined : UKRAINIAN_INITIAL[letter]))
}

/**
 * A Russian name in Latin letters as the press prints it: the BGN/PCGN system of 1947 without its marks for the signs, with "yo"
 * for ё (Oryol), and -y for -ый and -ий (Nizhny).
 */
export function romaniseRussian(name: string): string {
  const plain = name
    .replaceAll(/[иы]й(?![а-яё])/g, 'y')
    .replaceAll(/ье/g, 'ye')
    .replaceAll(/[ъь]/g, '')
  return transcribe(plain, RUSSIAN, (letter, before) =>
    letter === 'е' && (!isLetter(before) || VOWELS.includes(before)) ? 'ye' : undefined,
  )
}

type Exception = (letter: string, before: string) => string | undefined

function transcribe(name: string, letters: Readonly<Record<string, string>>, exception: Exception): string {
  let text = ''
  for (let i = 0; i < name.length; i += 1) {
    const letter = name.charAt(i)
    const lower = letter.toLowerCase()
    const latin = exception(lower, name.charAt(i - 1).toLowerCase()) ?? letters[lower] ?? lower
    text += letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  }
  return text
}

const isLetter = (text: string): boolean => /\p{L}/u.test(text)

/** After these е is "ye"; after ы it is "e", which the press prints once (Naberezhnye). */
const VOWELS = 'аеёиоуэюя'

const SHARED = 'а a б b в v д d ж zh з z к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch'
const UKRAINIAN = letters(`${SHARED} г h ґ g е e є ie и y і i ї i й i ю iu я ia`)
const UKRAINIAN_INITIAL = letters('є ye ї yi й y ю yu я ya')
const RUSSIAN = letters(`${SHARED} г g е e ё yo и i й y ы y э e ю yu я ya`)

/** A table from its pairs in one line. */
function letters(pairs: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...pairs.matchAll(/(\S+) (\S+)/g)].map(([, letter, latin]) => [letter, latin]))
}
