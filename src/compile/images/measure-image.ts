import { imageSize } from 'image-size'

/** The formats that every browser shows, by the ending of a file's name. SVG is not among them: opened by itself it is a page that can run programs. */
const ENDINGS: Readonly<Record<string, string>> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif', avif: 'avif' }

/**
 * Width and height in pixels of a picture as a browser shows it: turned as its camera noted. Or why it cannot be shown.
 *
 * @param name of its file; servers tell browsers the format by its ending
 */
export function measureImage(name: string, bytes: Uint8Array): { width: number; height: number } | { readonly why: string } {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
  if (format === undefined) return { why: ending === '' ? 'has no ending such as .jpg' : `is a .${ending} file` }
  const size = sizeOf(bytes)
  if (size === undefined) return { why: 'is no picture, or a damaged one' }
  if (size.type !== format) return { why: `is called .${ending} and holds ${(size.type ?? 'something else').toUpperCase()}` }
  const isTurned = (size.orientation ?? 1) >= 5 // Exif: 5 to 8 lie on their side
  return isTurned ? { width: size.height, height: size.width } : { width: size.width, height: size.height }
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    const size = imageSize(bytes)
    return size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    return undefined
  }
}
