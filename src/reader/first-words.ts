/** Characters that stand for a passage at most. */
const MOST = 84

/** The first words of a step's text, by which a link to it is known: without its time stamp; '' where it has none. */
export function firstWords(step: HTMLElement): string {
  const block = [...step.children].find((child) => !child.classList.contains('dateline-when'))
  return openingWords(block?.textContent ?? '')
}

/** The first words of a text, on one line: as many whole ones as there is room for, with an ellipsis where more follow. */
export function openingWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= MOST) return line
  const cut = line.slice(0, MOST)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$/, '')}\u00A0…`
}
