import type { Image, Paragraph } from 'mdast'

/** Whether a paragraph is nothing but pictures: they stand in the text as blocks, with their captions. */
export function isPicture({ children }: Paragraph): boolean {
  return children.some(({ type }) => type === 'image') && children.every((child) => child.type === 'image' || isSpace(child))
}

export function picturesIn({ children }: Paragraph): Image[] {
  return children.filter((child): child is Image => child.type === 'image')
}

function isSpace(child: Paragraph['children'][number]): boolean {
  return child.type === 'break' || (child.type === 'text' && child.value.trim() === '')
}
