import type { Element } from 'hast'
import type { Paragraph } from 'mdast'
import type { StoryImage } from '../images/story-image.ts'
import { picturesIn } from '../markdown/picture.ts'

/** A picture and its address, relative to story.json. */
export interface PublishedImage extends Pick<StoryImage, 'width' | 'height'> {
  readonly name: string
}

/** A paragraph of pictures as figures, with their titles for captions. The room of each is kept until it has come. */
export function figures(paragraph: Paragraph, images: ReadonlyMap<string, PublishedImage>): Element[] {
  return picturesIn(paragraph).flatMap(({ url, alt, title }): Element[] => {
    const image = images.get(url)
    if (image === undefined) return []
    const { name, width, height } = image
    const picture: Element = {
      type: 'element',
      tagName: 'img',
      properties: { src: name, alt: alt ?? '', width, height, loading: 'lazy', decoding: 'async' },
      children: [],
    }
    const caption = (title ?? '').trim()
    const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] }
    const children = caption === '' ? [picture] : [picture, figcaption]
    return [{ type: 'element', tagName: 'figure', properties: { className: ['dateline-image'] }, children }]
  })
}
