/** To hundredths of a pixel or of full opacity: under what a screen shows, and short to write. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
