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
    '.border,.border-casing,.disputed,.region-line,.river,.boundary,.boundary-casing,.outline,.lit,.route,.area-edge{fill:none}',
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
    `.lit{${stroke('lit')}}`,
    `.label{font-family:${SANS};fill:${color('ink')};paint-order:stroke;stroke:${color('halo')};stroke-width:3.2px;stroke-linejoin:round}`,
    '.subject,.place{font-weight:650}',
    `.claim,.story-region{fill:${color('softInk')}}`,
    '.story-region{font-weight:600;font-style:italic}',
    `.region-name{fill:${color('paleInk')};font-style:italic}`,
    `.country{fill:${color('paleInk')};font-weight:600;text-transform:uppercase}`,
    '.city{font-weight:500}',
    `.town,.village,.local{fill:${color('softInk')}}`,
    '.local{font-style:italic}',
    `.base-dot{fill:${color('softInk')};stroke:${color('halo')};stroke-width:1}`,
    `.dot{fill:${color('ink')};stroke:${color('halo')};stroke-width:1.5}`,
    `.dot-subject{fill:${color('accent')}}`,
    ...symbolRules(color),
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

/** How the parts of a claim's symbol (`ClaimSymbol`) look in each status and form. */
function symbolRules(color: (name: ColorName) => string): string[] {
  const [confirmed, assessed, claimed, disputed, unclear] = ['confirmed', 'assessed', 'claimed', 'disputed', 'unclear'].map(
    (status) => `[data-status=${status}]`,
  )
  const [plain, presence, former, withdrawn] = ['plain', 'presence', 'former', 'withdrawn'].map((form) => `[data-form=${form}]`)
  return [
    `.disc{fill:${color('halo')}}`,
    `.symbol path{fill:none;stroke:${color('ink')};stroke-width:1.3}`,
    `.edge{fill:none;stroke:${color('ink')};stroke-width:1.4}`,
    `${confirmed} .edge,${assessed} .edge{fill:${color('ink')}}`,
    `${assessed} .edge{fill-opacity:.42}`,
    `${claimed} .edge{stroke-dasharray:2.2 1.6}`,
    `${unclear} .edge{fill:${color('paleInk')};fill-opacity:.5;stroke:${color('paleInk')};stroke-dasharray:0 2.6;stroke-linecap:round}`,
    `${plain}:is(${confirmed},${assessed},${unclear}) path,${former} path,${presence}:not(${unclear}) .edge{display:none}`,
    // dots: of each short stroke the middle alone
    `${presence} path{stroke-linecap:round;stroke-dasharray:0 9;stroke-dashoffset:-1.4}`,
    `${presence}${confirmed} path{stroke-width:2.8}`,
    `${presence}${assessed} path{stroke-width:1.8}`,
    `${presence}:is(${claimed},${disputed}) path{stroke-dasharray:none}`,
    `${presence}${unclear} path{stroke:${color('paleInk')};stroke-width:2.2}`,
    `${former} .edge,${withdrawn} .edge,${presence} .edge{fill:none;stroke:${color('paleInk')};stroke-width:1.2}`,
    `${former}${assessed} .edge{stroke-dasharray:6.1 3}`,
    `${former}${disputed} .edge{stroke-dasharray:4 2 .7 2}`,
    `${withdrawn} path{stroke:${color('paleInk')}}`,
    `${withdrawn} .edge{stroke-dasharray:none}`,
  ]
}

function strokeRules({ color, width, opacity, cap }: Stroke, colorOf: (name: ColorName) => string): string {
  const rules = [`stroke:${colorOf(color)}`, `stroke-width:${width}`]
  if (opacity !== undefined) rules.push(`stroke-opacity:${opacity}`)
  if (cap !== undefined) rules.push(`stroke-linecap:${cap}`)
  return rules.join(';')
}
