/** A place over the map in which tools stand: a corner, or the bar along the upper or the lower edge. Those at the lower edge stand above the credits. */
export type AreaName = 'top-start' | 'top' | 'top-end' | 'bottom-start' | 'bottom' | 'bottom-end'

/** The boxes of the places, by name. A tool puts an element of its own into one; what is in one box stands one below the other. */
export type Areas = Readonly<Record<AreaName, HTMLElement>>

/** Makes the places on a stage, until the signal aborts. */
export function makeAreas(stage: HTMLElement, signal: AbortSignal): Areas {
  const layer = document.createElement('div')
  layer.className = 'tools'
  const upper = boxIn(layer, 'tools-row upper')
  const lower = boxIn(layer, 'tools-row lower')
  const area = (row: HTMLElement, name: AreaName): HTMLElement => boxIn(row, `tools-area ${name}`)
  const areas: Areas = {
    'top-start': area(upper, 'top-start'),
    top: area(upper, 'top'),
    'top-end': area(upper, 'top-end'),
    'bottom-start': area(lower, 'bottom-start'),
    bottom: area(lower, 'bottom'),
    'bottom-end': area(lower, 'bottom-end'),
  }
  stage.append(layer)
  const foot = stage.querySelector<HTMLElement>('.foot')
  const measure = (): void => layer.style.setProperty('--foot', `${foot?.offsetHeight ?? 0}px`)
  measure() // before anything is seen: what moved then would count as a shift of the layout
  const measured = new ResizeObserver(measure)
  if (foot !== null) measured.observe(foot)
  signal.addEventListener('abort', () => {
    measured.disconnect()
    layer.remove()
  })
  return areas
}

/**
 * A box of a tool's own, last in another.
 *
 * @param part the name under which a page may style it
 */
export function boxIn(parent: HTMLElement, name: string, part?: 'controls' | 'legend' | 'nav' | 'overview'): HTMLElement {
  const box = document.createElement('div')
  box.className = name
  if (part !== undefined) box.setAttribute('part', part)
  parent.append(box)
  return box
}
