import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

/** Text in a style where colours are wanted, else the text. Node's own check of the environment is left out: `wantsColor` has made it. */
export function paint(style: Style, text: string, isColored: boolean): string {
  return isColored ? styleText(style, text, { validateStream: false }) : text
}
