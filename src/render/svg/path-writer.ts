import type { GeoContext } from 'd3-geo'

/** What d3-geo draws into, and the path data of what it drew. */
export interface PathWriter extends GeoContext {
  /** The path data so far; the writer is empty then. */
  take(): string
}

/**
 * Writes path data in relative steps of tenths of a pixel: a border takes half the bytes that it takes in absolute coordinates, compressed too. The
 * steps are taken between rounded places, so errors do not add up. Places that round to the one before are left out. A path begins with an absolute
 * place, so that paths may be put together.
 *
 * Source of the grammar: SVG 2, 9.3.9.
 */
export function pathWriter(): PathWriter {
  let d = ''
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  let isMoved = false

  const step = (toX: number, toY: number): string => {
    const text = pair(toX - x, toY - y)
    x = toX
    y = toY
    return text
  }
  const moveTo = (atX: number, atY: number): void => {
    isMoved = d === ''
    d += (isMoved ? 'M' : 'm') + step(tenths(atX), tenths(atY))
    startX = x
    startY = y
  }
  const closePath = (): void => {
    d += 'z'
    x = startX
    y = startY
  }
  return {
    beginPath: () => undefined,
    moveTo,
    lineTo: (atX, atY) => {
      const [toX, toY] = [tenths(atX), tenths(atY)]
      if (toX === x && toY === y) return
      const text = step(toX, toY)
      // what follows an absolute move without a letter would be absolute too
      if (isMoved) d += `l${text}`
      else d += text.startsWith('-') ? text : ` ${text}`
      isMoved = false
    },
    closePath,
    arc: (centerX, centerY, radius) => {
      const r = tenths(radius)
      moveTo(centerX - radius, centerY)
      d += `a${number(r)} ${number(r)} 0 1 0 ${pair(2 * r, 0)}a${number(r)} ${number(r)} 0 1 0 ${pair(-2 * r, 0)}`
      closePath()
    },
    take: () => {
      const drawn = d
      d = ''
      x = 0
      y = 0
      return drawn
    },
  }
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10)
}

function pair(x: number, y: number): string {
  const second = number(y)
  return number(x) + (second.startsWith('-') ? '' : ' ') + second
}

/** Tenths as pixels, as short as they can be: `-.5`, `3`, `12.1`. */
function number(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.')
}
