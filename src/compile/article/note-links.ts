import type { Element, Root } from 'hast'
import type { ArticleContext } from './handlers.ts'

/** Ids in the page of a footnote and of the places that refer to it. No step's id has an underscore, so that none is the same. */
export function noteLinks(slug: string, number: number): { note: string; reference(time: number): string } {
  return {
    note: `${slug}--note_${number}`,
    reference: (time) => `${slug}--ref_${number}${time === 1 ? '' : `_${time}`}`,
  }
}

/** A footnote with a link back to each place that refers to it, at the end of its last paragraph. */
export function withWaysBack(note: Root, number: number, { slug, footnotes, strings }: ArticleContext): Root {
  const { reference } = noteLinks(slug, number)
  const links = Array.from(
    { length: footnotes.timesOf(number) },
    (_, i): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: `#${reference(i + 1)}`, role: 'doc-backlink', ariaLabel: strings.backToText(number, i + 1) },
      children: [{ type: 'text', value: '↩\uFE0E' }],
    }),
  )
  const spaced = links.flatMap((link) => [{ type: 'text', value: '\u00A0' } as const, link])
  const last = note.children.at(-1)
  if (last?.type !== 'element' || last.tagName !== 'p') {
    return { type: 'root', children: [...note.children, { type: 'element', tagName: 'p', properties: {}, children: links }] }
  }
  return { type: 'root', children: [...note.children.slice(0, -1), { ...last, children: [...last.children, ...spaced] }] }
}
