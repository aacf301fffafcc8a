import { COLOR_NAMES, type ColorName, colorProperty, LIGHT, type Palette } from '../svg/palette.ts'
import { parseComputedColor } from './parse-computed-color.ts'

/** The map's colours as the page's style sheets have them, whoever set them: the viewer, a newsroom, the reader's system. */
export interface PageColors {
  /** The colours now, each as `rgba(…)`; by day's palette where a custom property holds no colour. */
  palette(): Palette
  /** Calls back whenever a colour has changed, whatever changed it. */
  watch(changed: () => void): void
  remove(): void
}

/**
 * Reads the custom properties `--dateline-map-*` through probes: empty elements beside the map, each with one of the colours as its background, which
 * resolves `light-dark()`, system colours and every other notation. A transition of no visible length tells of every change: of scheme,
 * of forced colours, of a class that a page switches.
 */
export function pageColors(container: HTMLElement): PageColors {
  const holder = container.ownerDocument.createElement('div')
  Object.assign(holder.style, { position: 'absolute', visibility: 'hidden', inlineSize: '0', blockSize: '0', forcedColorAdjust: 'none' })
  const probes = new Map<ColorName, HTMLElement>()
  for (const name of COLOR_NAMES) {
    const probe = holder.appendChild(container.ownerDocument.createElement('div'))
    Object.assign(probe.style, { backgroundColor: inSrgb(name), transition: 'background-color 1ms' })
    probes.set(name, probe)
  }
  container.before(holder)
  let asked = 0

  return {
    palette: () => Object.fromEntries(COLOR_NAMES.map((name) => [name, read(probes.get(name)) ?? LIGHT[name]])) as Palette,
    watch: (changed) => {
      holder.addEventListener('transitionend', () => {
        cancelAnimationFrame(asked)
        asked = requestAnimationFrame(changed) // once for all colours that change together
      })
    },
    remove: () => {
      cancelAnimationFrame(asked)
      holder.remove()
    },
  }
}

/** Mixed with itself, a colour of any notation computes to `color(srgb …)`. Browsers of before 2023 cannot mix, and know `rgb()` alone. */
function inSrgb(name: ColorName): string {
  const color = `var(${colorProperty(name)})`
  return CSS.supports('color', 'color-mix(in srgb, red, red)') ? `color-mix(in srgb, ${color}, ${color})` : color
}

function read(probe: HTMLElement | undefined): string | undefined {
  return probe && parseComputedColor(getComputedStyle(probe).backgroundColor)
}
