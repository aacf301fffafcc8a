import type { Image, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { LIMITS } from '../../story/limits.ts'
import type { Effects } from '../effects.ts'
import { resolveData } from '../geojson/resolve-data.ts'
import { startOf } from '../markdown/parse-markdown.ts'
import type { Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { measureImage } from './measure-image.ts'
import type { StoryImage, StoryImages } from './story-image.ts'

/** Reads the pictures that a text names and measures each once. Tells of those that cannot be shown and leaves them out. */
export async function readImages(text: Root, source: Source, effects: Effects, tell: Tell): Promise<StoryImages> {
  const images: Image[] = []
  visit(text, 'image', (image) => void images.push(image))
  const read = new Map<string, StoryImage>()
  for (const image of images) {
    if (read.has(image.url)) continue
    const tellHere: Tell = (code, _at, what, cure) => tell(code, source.at(startOf(image)), what, cure)
    const found = await readImage(image.url, source, effects, tellHere)
    if (found !== undefined) read.set(image.url, found)
  }
  return read
}

async function readImage(url: string, source: Source, effects: Effects, tell: Tell): Promise<StoryImage | undefined> {
  const at = source.at(0)
  if (url.trim() === '') return void tell('file-missing', at, 'the picture has no file')
  const reference = decoded(url)
  const found = await resolveData(reference, source.file, effects)
  if ('why' in found) {
    return void tell('path-outside', at, `the picture '${reference}' ${found.why}`, 'Put the picture beside the story and name its file.')
  }
  const bytes = found.path === undefined ? undefined : await effects.readFile(found.path, LIMITS.imageBytes)
  if (found.path === undefined || bytes === undefined) return void tell('file-missing', at, `the picture '${reference}' cannot be read`)
  if (bytes.length > LIMITS.imageBytes) {
    const most = LIMITS.imageBytes.toLocaleString('en')
    return void tell('image-too-big', at, `the picture '${reference}' is larger than ${most} bytes`)
  }
  const measured = measureImage(reference, bytes)
  if ('why' in measured) return void tell('image-format', at, `the picture '${reference}' ${measured.why}`)
  const { width, height } = measured
  if (Math.max(width, height) > LIMITS.imagePixels) {
    const most = LIMITS.imagePixels.toLocaleString('en')
    return void tell(
      'image-too-big',
      at,
      `the picture '${reference}' has ${width} × ${height} pixels, where ${most} is the limit for a side`,
    )
  }
  return { path: found.path, width, height }
}

/** A file's path as Markdown's address writes it: `the%20port%231.jpg` is `the port#1.jpg`. Whatever comes of it, `resolveData` checks. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
