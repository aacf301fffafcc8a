import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const FOLDER = 'node_modules/@expo-google-fonts/noto-sans'
const FACES = [
  { file: '400Regular/NotoSans_400Regular.ttf', weight: '400', style: 'normal' },
  { file: '500Medium/NotoSans_500Medium.ttf', weight: '500', style: 'normal' },
  { file: '600SemiBold/NotoSans_600SemiBold.ttf', weight: '600 650', style: 'normal' },
  { file: '400Regular_Italic/NotoSans_400Regular_Italic.ttf', weight: '400', style: 'italic' },
  { file: '600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf', weight: '600', style: 'italic' },
] as const

/** Sets the map's lettering in Noto Sans, so that a picture is the same on every machine. The page must be served without a policy. */
export async function useReferenceFont(page: Page): Promise<void> {
  const faces = FACES.map(({ file, weight, style }) => ({
    source: `url(data:font/ttf;base64,${readFileSync(`${FOLDER}/${file}`).toString('base64')})`,
    weight,
    style,
  }))
  await page.evaluate(async (all) => {
    for (const { source, ...descriptors } of all) document.fonts.add(await new FontFace('Reference Sans', source, descriptors).load())
    for (const root of [document, document.querySelector('dateline-story')?.shadowRoot]) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(".label{font-family:'Reference Sans'!important}")
      root?.adoptedStyleSheets.push(sheet)
    }
  }, faces)
}
