import type { Page } from 'playwright-core'

/** How many different colours an image has (PNG). */
export async function countColors(page: Page, png: Buffer): Promise<number> {
  const helper = await blank(page)
  const count = await helper.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(data)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const pixels = new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0))
    return new Set(pixels).size
  }, dataUrl(png))
  await helper.close()
  return count
}

/** The colour of most pixels of an image (PNG), as red, green and blue. */
export async function commonestColor(page: Page, png: Buffer): Promise<readonly number[]> {
  const helper = await blank(page)
  const color = await helper.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(data)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const bytes = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
    const counts = new Map<string, number>()
    for (let i = 0; i < bytes.length; i += 4) {
      const key = bytes.subarray(i, i + 3).join()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  }, dataUrl(png))
  await helper.close()
  return color.split(',').map(Number)
}

export interface Comparison {
  /** Share of pixels of which a channel differs by more than 24 of 255. */
  readonly different: number
  /** The same with the second image shifted by 2 px right, left, down and up. */
  readonly shifted: readonly number[]
}

/** Compares two images (PNG) of one size. */
export async function compareImages(page: Page, a: Buffer, b: Buffer): Promise<Comparison> {
  const helper = await blank(page)
  const result = await helper.evaluate(
    async ([first, second]) => {
      const read = async (data: string) => {
        const bitmap = await createImageBitmap(await (await fetch(data)).blob())
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        context?.drawImage(bitmap, 0, 0)
        return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
      }
      const [one, two] = [await read(first ?? ''), await read(second ?? '')]
      const share = (dx: number, dy: number): number => {
        let different = 0
        let compared = 0
        for (let y = 4; y < one.height - 4; y++) {
          for (let x = 4; x < one.width - 4; x++) {
            const p = 4 * (y * one.width + x)
            const q = 4 * ((y + dy) * two.width + x + dx)
            const worst = Math.max(...[0, 1, 2].map((c) => Math.abs((one.data[p + c] ?? 0) - (two.data[q + c] ?? 255))))
            if (worst > 24) different += 1
            compared += 1
          }
        }
        return different / compared
      }
      return { different: share(0, 0), shifted: [share(2, 0), share(-2, 0), share(0, 2), share(0, -2)] }
    },
    [dataUrl(a), dataUrl(b)],
  )
  await helper.close()
  return result
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`
}

/** A page without a policy, to count pixels in. */
function blank(page: Page): Promise<Page> {
  return page.context().newPage()
}
