/** What the background of an element computes to when its value is no colour. */
const NO_COLOR = 'rgba(0, 0, 0, 0)'

/**
 * A computed background colour in a notation that MapLibre reads. `color(srgb …)` becomes `rgba(…)`, its components brought into gamut and `none` to 0;
 * `rgb(…)` stays. Undefined for any other notation, and for what is no colour.
 */
export function parseComputedColor(computed: string): string | undefined {
  if (computed.startsWith('rgb')) return computed === NO_COLOR ? undefined : computed
  const parts = /^color\(srgb ([^ ]+) ([^ ]+) ([^ ]+)(?: \/ ([^ ]+))?\)$/.exec(computed)
  if (parts === null) return undefined
  const [red, green, blue] = parts.slice(1, 4).map((part) => Math.round(share(part) * 255))
  return `rgba(${red}, ${green}, ${blue}, ${share(parts[4] ?? '1')})`
}

/** A component between 0 and 1. */
function share(text: string): number {
  const value = Number(text)
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0
}
