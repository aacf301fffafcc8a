/** The parts of a stage of the viewer's own look, without a story's element round it. */
export interface PickerStage {
  readonly live: HTMLElement
  readonly sheet: SVGSVGElement
  /** For what is drawn over the sheet. */
  readonly outlines: SVGSVGElement
}

/** What the stage of the viewer's style sheet does not say: this one fills its place, and takes the pointer. */
const RULES = `
.stage { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; animation: none; }
.live { pointer-events: auto; }
.maplibregl-canvas-container { cursor: grab; touch-action: none; }
.maplibregl-canvas-container:active { cursor: grabbing; }
.maplibregl-canvas:focus-visible { outline: 3px solid var(--dateline-map-accent); outline-offset: -3px; }
.outlines { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; pointer-events: none; }
.beyond { fill: light-dark(rgb(0 0 0 / 7%), rgb(0 0 0 / 35%)); }
.kept { fill: none; stroke: var(--dateline-map-accent); stroke-width: 1.5; stroke-dasharray: 6 4; }
.chip { fill: var(--dateline-map-halo); fill-opacity: 0.92; }
.outlines text { font: 500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; fill: var(--dateline-map-ink); }
.overview-edge { fill: none; stroke: var(--dateline-map-border); }
.screen { fill: none; stroke: var(--dateline-map-ink); stroke-width: 1.5; }
.screen-phone { stroke-dasharray: 2 2.5; }
.screen-kept { stroke: var(--dateline-map-accent); }
.screen-kept, .kept { forced-color-adjust: none; }
`

/**
 * Makes a stage in a shadow of this element, and resolves when its style sheet is there.
 *
 * @param css address of the viewer's style sheet for its shadow
 */
export async function pickerStage(host: HTMLElement, css: string): Promise<PickerStage> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const own = new CSSStyleSheet()
  own.replaceSync(RULES)
  root.adoptedStyleSheets = [own]
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: css })
  const styled = new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true })
    link.addEventListener('error', resolve, { once: true })
  })
  const stage = div('stage')
  stage.dataset['map'] = 'live'
  const map = div('map')
  const live = div('live')
  const [sheet, outlines] = [svg('sheet-layer'), svg('outlines')]
  map.append(live, sheet, outlines)
  stage.append(map)
  root.replaceChildren(link, stage)
  await styled
  return { live, sheet, outlines }
}

function div(name: string): HTMLElement {
  const element = document.createElement('div')
  element.className = name
  return element
}

function svg(name: string): SVGSVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  element.setAttribute('class', name)
  element.setAttribute('aria-hidden', 'true')
  return element
}
