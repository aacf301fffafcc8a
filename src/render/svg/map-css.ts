import { COLOR_NAMES, type ColorName, colorProperty, DARK, FORCED, LIGHT, type Palette } from './palette.ts'
import { AREA_OPACITY, POINT, STROKES, type Stroke } from './strokes.ts'

/** The sans stack of map lettering; text lengths are pinned, so that any of them fits. */
const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif"

/**
 * The rules that draw the ground and the sheet, for the live and the static map alike.
 *
 * @param color gives the value of a palette's colour: a literal in a static file, `var(--…)` in the viewer's style sheet
 */
export function mapCss(color: (name: ColorName) => string): string {
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
    `.disputed{${stroke('disputed')}}`,
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

/** A static file's rules: light first, then dark, then the reader's own colours, each in one media block. */
export function staticMapCss(): string {
  const rules = (palette: Palette): string => mapCss((name) => palette[name])
  return [rules(LIGHT), `@media ${DARK_SCHEME}{${rules(DARK)}}`, `@media ${FORCED_COLORS}{${rules(FORCED)}\n${unforced('svg')}}`].join('\n')
}

/**
 * The viewer's rules: colours as custom properties of the element, which a page may set. Where the reader's system sets the colours, no
 * page may.
 */
export function viewerCss(): string {
  const properties = (palette: Palette, priority = ''): string =>
    COLOR_NAMES.map((name) => `${colorProperty(name)}:${palette[name]}${priority}`).join(';')
  return [
    `:host{${properties(LIGHT)}}`,
    `@media ${DARK_SCHEME}{:host{${properties(DARK)}}}`,
    `@media ${FORCED_COLORS}{:host{${properties(FORCED, '!important')}}${unforced('.map')}}`,
    mapCss((name) => `var(${colorProperty(name)})`),
  ].join('\n')
}

const DARK_SCHEME = '(prefers-color-scheme:dark)'
const FORCED_COLORS = '(forced-colors:active)'

/** The map is drawn in the reader's colours by its own rules: the browser must not put others in the place of its lines and halos. */
function unforced(root: string): string {
  return `${root},${root} *{forced-color-adjust:none}`
}

function strokeRules({ color, width, opacity, cap }: Stroke, colorOf: (name: ColorName) => string): string {
  const rules = [`stroke:${colorOf(color)}`, `stroke-width:${width}`]
  if (opacity !== undefined) rules.push(`stroke-opacity:${opacity}`)
  if (cap !== undefined) rules.push(`stroke-linecap:${cap}`)
  return rules.join(';')
}
