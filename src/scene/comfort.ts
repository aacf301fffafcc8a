import type { Size } from '../geo/camera.ts'
import { toScreen } from '../geo/screen.ts'
import type { Way } from './way.ts'

/**
 * The comfort limit: screenfuls of map that may pass per screen (viewport height) of page scrolled, at the fastest moment of a flight and where
 * on the map it is fastest. So nothing crosses the map while the page scrolls by less than a ninth of a screen; a flight on which something would
 * is a cut.
 *
 * The people in van Wijk and Nuij's study (2003) preferred to travel at 0.9 of the paper's metric a second. At our rho a pan or a zoom of that
 * speed moves 0.64 screenfuls a second. The ease makes a flight's mean two thirds of its fastest moment: at this limit 6 screenfuls per
 * screen. So a flight at the limit has the speed that they preferred for a reader who scrolls a screen in nine seconds, which is eight times as
 * fast as its 300 words are read (240 a minute: Brysbaert 2019). Who reads on sees a calm map; who skims has chosen to.
 */
export const MAX_FLOW = 9 // screenfuls per screen scrolled

/** Screens that each class of gap adds to the page; the style sheet (view/styles/shadow.css) says the same in `svh`. */
const GAP = 0.05

/** Screens that any flight has besides: the space between two steps, the end of the one and the beginning of the other. 43 px of a window 1440 px high. */
const ENDS = 0.03

/** Stretches of a way in which its speed is measured: on each of them the map's scale changes by less than a tenth. */
const STRETCHES = 100

/** Screens by which the page is scrolled on the way to a step, at least, by the class (0 to 7) of the gap before it. */
export function scrollOf(gap: number): number {
  return ENDS + GAP * gap
}

/**
 * Screenfuls of map that would pass in the whole of a way at the speed of its fastest moment: what moves most moves by so many widths of the map
 * (sideways) or heights (up and down). Zooming counts by what it does at the map's edges. Divided by `scrollOf`, it is held against `MAX_FLOW`.
 */
export function flowOf(way: Way, size: Size): number {
  let fastest = 0
  for (let i = 0; i < STRETCHES; i++) {
    const [before, after] = [way(i / STRETCHES), way((i + 1) / STRETCHES)]
    const [x, y] = toScreen(after.center, before, size)
    const closer = after.zoom - before.zoom
    const panned = Math.max(Math.abs(x / size.width - 0.5), Math.abs(y / size.height - 0.5)) * 2 ** Math.max(0, closer)
    fastest = Math.max(fastest, panned + (Math.abs(closer) * Math.LN2) / 2)
  }
  return fastest * STRETCHES
}
