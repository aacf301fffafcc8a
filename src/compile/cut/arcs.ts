import type { Topology } from 'topojson-specification'

/**
 * The arcs of a topology as flat columns: vertex `i` of arc `a` stands at index `start[a] + i`. `x` and `y` are the
 * numbers of the file (grid steps when the topology is quantized, else degrees), summed up where they were deltas.
 */
export interface Arcs {
  readonly x: Float64Array
  readonly y: Float64Array
  /** One entry per arc, and one more for the end of the last. */
  readonly start: Int32Array
  /** Degrees of longitude of an `x`. */
  readonly lng: (x: number) => number
  /** Degrees of latitude of a `y`. */
  readonly lat: (y: number) => number
}

/** Reads the arcs of a topology, quantized or not. An empty topology gives empty columns. */
export function readArcs(topology: Topology): Arcs {
  const start = new Int32Array(topology.arcs.length + 1)
  topology.arcs.forEach((arc, a) => {
    start[a + 1] = column(start, a) + arc.length
  })
  const total = column(start, topology.arcs.length)
  const x = new Float64Array(total)
  const y = new Float64Array(total)
  const delta = topology.transform !== undefined
  let i = 0
  for (const arc of topology.arcs) {
    let px = 0
    let py = 0
    for (const [ax = Number.NaN, ay = Number.NaN] of arc) {
      px = delta ? px + ax : ax
      py = delta ? py + ay : ay
      x[i] = px
      y[i] = py
      i += 1
    }
  }
  const [kx, ky] = topology.transform?.scale ?? [1, 1]
  const [tx, ty] = topology.transform?.translate ?? [0, 0]
  return { x, y, start, lng: (value) => value * kx + tx, lat: (value) => value * ky + ty }
}

/** A number of a column whose index is known to be inside it. */
export function column(values: Float64Array | Int32Array | Uint8Array, index: number): number {
  return values[index] as number
}

/** Whether an arc ends where it begins: an island, a lake, an enclave. */
export function isClosed(arcs: Arcs, arc: number): boolean {
  const first = column(arcs.start, arc)
  const last = column(arcs.start, arc + 1) - 1
  return last > first && arcs.x[first] === arcs.x[last] && arcs.y[first] === arcs.y[last]
}
