import type { Camera } from '../geo/camera.ts'
import { project, TILE_SIZE, unproject } from '../geo/mercator.ts'

/** How a camera travels from one view to another. */
export interface Flight {
  /** Length of the path in the paper's metric, S: about 1 for a pan by one screen or a zoom by two levels. */
  readonly length: number
  /** The camera at a share `t` (0 to 1) of the path. Exactly `from` at 0 and `to` at 1; longitudes are not wrapped. */
  at(t: number): Camera
}

/** The paper's rho, the trade of zooming for panning. Users in its study preferred 1.42. */
const RHO = Math.SQRT2

/** Under this distance, in widths of the larger view, the two centres count as one and the path is a pure zoom. */
const COINCIDENT = 1e-6

/**
 * The smooth and efficient path between two cameras: J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and
 * panning", IEEE InfoVis 2003, equation 9. Where the way across the antimeridian is shorter, it goes there.
 *
 * @param width CSS pixels of the map, the unit in which the path is smooth
 */
export function flight(from: Camera, to: Camera, width: number): Flight {
  const [x0, y0] = project(from.center)
  const [toX, y1] = project(to.center)
  const x1 = toX - Math.round(toX - x0)
  const w0 = viewWidth(from, width)
  const w1 = viewWidth(to, width)
  const u1 = Math.hypot(x1 - x0, y1 - y0)
  const path = u1 < COINCIDENT * Math.max(w0, w1) ? zoomPath(w0, w1, u1) : generalPath(w0, w1, u1)

  return {
    length: path.length,
    at(t) {
      if (t <= 0) return from
      if (t >= 1) return to
      const { u, w } = path.at(t * path.length)
      const share = u1 === 0 ? 0 : u / u1
      return {
        center: unproject([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]),
        zoom: Math.log2(width / w / TILE_SIZE),
      }
    },
  }
}

interface Path {
  readonly length: number
  /** Distance travelled and width of the view, both in world units, at `s` along the path. */
  at(s: number): { u: number; w: number }
}

function generalPath(w0: number, w1: number, u1: number): Path {
  const rho2 = RHO * RHO
  const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * u1 * u1) / (2 * w0 * rho2 * u1)
  const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * u1 * u1) / (2 * w1 * rho2 * u1)
  const r0 = Math.asinh(-b0)
  const r1 = Math.asinh(-b1)
  return {
    length: (r1 - r0) / RHO,
    at: (s) => ({
      // cosh(r0)·tanh(ρs + r0) − sinh(r0) = sinh(ρs) / cosh(ρs + r0), without the cancellation
      u: ((w0 / rho2) * Math.sinh(RHO * s)) / Math.cosh(RHO * s + r0),
      w: (w0 * Math.cosh(r0)) / Math.cosh(RHO * s + r0),
    }),
  }
}

function zoomPath(w0: number, w1: number, u1: number): Path {
  const sign = w1 < w0 ? -1 : 1
  const length = Math.abs(Math.log(w1 / w0)) / RHO
  return {
    length,
    at: (s) => ({ u: length === 0 ? 0 : (u1 * s) / length, w: w0 * Math.exp(sign * RHO * s) }),
  }
}

function viewWidth(camera: Camera, width: number): number {
  return width / (TILE_SIZE * 2 ** camera.zoom)
}
