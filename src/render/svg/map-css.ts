import { DARK, LIGHT, type Palette } from './palette.ts'
import { AREA_OPACITY, POINT, STROKES, type Stroke } from './strokes.ts'

/** The sans stack of map lettering; text lengths are pinned, so that any of them fits. */
const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif"

/**
 * The rules that draw the ground and the sheet, for the live and the static map alike.
 *
 * @param color gives the value of a palette's colour: a literal in a static file, `var(--…)` in the viewer's style sheet
 */
export function mapCss(color: (name: keyof Palette) => string): string {
  const stroke = (name: keyof typeof STROKES): string => strokeRules(STROKES[name], color)
  return [
    '.ground{stroke-linejoin:round;stroke-linecap:round}',
    '.border,.border-casing,.disputed,.region-line,.river,.boundary,.boundary-casing,.outline,.route,.area-edge{fill:none}',
    `.water{fill:${color('water')}}`,
    `.land{fill:${color('land')};${stroke('coast')}}`,
    `.region{fill:${color('region')}}`,
    `.area{fill:${color('region')};fill-opacity:${AREA_OPACITY};${stroke('areaEdge')}}`,
    `.area-tint{fill:${color('region')};fill-opacity:${AREA_OPACITY}}`,
    `.area-edge{${stroke('areaEdge')}}`,
    `.river{stroke:${color('river')}}`,
    `.inland-water{fill:${color('water')};${stroke('shore')};paint-order:stroke}`,
    `.region-line{${stroke('regionLine')}}`,
    `.border-casing{${stroke('borderCasing')}}`,
    `.border{${stroke('border')}}`,
    `.disputed{${stroke('disputed')};stroke-linecap:butt}`,
    `.boundary-casing{${stroke('boundaryCasing')}}`,
    `.boundary{${stroke('boundary')}}`,
    `.route{${stroke('route')}}`,
    `.point{fill:${color(POINT.color)};${strokeRules(POINT.edge, color)}}`,
    `.outline{${stroke('outline')}}`,
    `.label{font-family:${SANS};fill:${color('ink')};paint-order:stroke;stroke:${color('halo')};stroke-width:3.2px;stroke-linejoin:round}`,
    '.subject,.place{font-weight:650}',
    `.claim,.story-region{fill:${color('softInk')}}`,
    '.story-region{font-weight:600;font-style:italic}',
    `.region-name{fill:${color('paleInk')};font-style:italic}`,
    `.country{fill:${color('paleInk')};font-weight:600;text-transform:uppercase}`,
    `.dot{fill:${color('ink')};stroke:${color('halo')};stroke-width:1.5}`,
    `.dot-subject{fill:${color('accent')}}`,
    `.symbol{stroke:${color('ink')};stroke-width:1.4;fill:${color('halo')}}`,
    `.symbol-ink{stroke:${color('ink')};stroke-width:1.3;fill:none}`,
    `.symbol-solid{fill:${color('ink')}}`,
    '.symbol-assessed{fill-opacity:.42}',
    '.symbol-claimed{stroke-dasharray:2.2 1.6}',
    `.symbol-unclear{fill:${color('paleInk')};stroke:${color('paleInk')};fill-opacity:.5}`,
  ].join('\n')
}

function strokeRules({ color, width, opacity }: Stroke, colorOf: (name: keyof Palette) => string): string {
  return `stroke:${colorOf(color)};stroke-width:${width}${opacity === undefined ? '' : `;stroke-opacity:${opacity}`}`
}

/** A static file's rules: light first, dark in one media block. */
export function staticMapCss(): string {
  return `${mapCss((name) => LIGHT[name])}\n@media (prefers-color-scheme:dark){${mapCss((name) => DARK[name])}}`
}

/** The viewer's rules: colours as custom properties of the element, which a page may set. */
export function viewerCss(): string {
  const properties = (palette: Palette): string =>
    Object.entries(palette)
      .map(([name, value]) => `${colorProperty(name as keyof Palette)}:${value}`)
      .join(';')
  return [
    `:host{${properties(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){:host{${properties(DARK)}}}`,
    mapCss((name) => `var(${colorProperty(name)})`),
  ].join('\n')
}

/** The name of the custom property that carries a colour in the viewer: `softInk` is `--dateline-map-soft-ink`. */
function colorProperty(name: keyof Palette): string {
  return `--dateline-map-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}
