import type { Camera, Padding, Viewport } from '../../geo/camera.ts'
import { constrain } from '../../geo/constrain.ts'
import { fit } from '../../geo/fit.ts'
import { project, TILE_SIZE, unproject, worldSize } from '../../geo/mercator.ts'
import { OVERVIEW } from '../../scene/overview-size.ts'
import type { Framing, Step } from '../../story/story.ts'
import type { Inset } from '../views/choose-inset.ts'

/** The pictures of the overview map: a camera for each, and which one each step shows. */
export interface OverviewRegions {
  /** Each once, the least wide first; the whole story is among them, the world is the last. */
  readonly cameras: readonly Camera[]
  /** An index for each step; undefined where there is no overview map. */
  readonly ofSteps: readonly (number | undefined)[]
}

/**
 * What the overview map shows at each step: what its author says, or else the region around the view, with the views in it to which the map travels from
 * there, on and on, as far as they do not make the view too small to be seen. What lies behind a cut is another region.
 */
export function overviewRegions(steps: readonly Step[], framings: readonly Framing[], insets: readonly Inset[]): OverviewRegions {
  const boxes = framings.map((framing) => boxOf(fit(framing.wide, MAP)))
  const regions = travelled(steps, framings.length)
  const surroundings = boxes.map((own, i) =>
    surroundingsOf(
      own,
      boxes.filter((_, j) => regions[i] === regions[j]),
    ),
  )
  const wanted = steps.map(({ framing }, i): Camera | undefined => {
    const inset = insets[i] ?? 'own'
    if (inset === 'none') return undefined
    return inset === 'own' ? surroundings[framing] : rounded(fit(inset, { ...OVERVIEW, padding: NO_PADDING }))
  })
  const whole =
    boxes.length === 0
      ? []
      : [
          over(
            boxes.reduce((all, box) => union(all, nearest(box, all))),
            0,
          ),
        ]
  const cameras = apart([...wanted.flatMap((camera) => camera ?? []), ...whole])
  const ofSteps = wanted.map((camera) => camera && cameras.findIndex((other) => isNear(camera, other)))
  return { cameras: [...cameras, WORLD], ofSteps }
}

/** The map beside the text on a desktop; there is no overview map on a phone. */
const MAP: Viewport = { width: 864, height: 900, padding: { top: 24, right: 24, bottom: 24, left: 24 } }

const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** How many times as wide or high as the view its surroundings are: the other views that make them larger than this are left out. */
const LEAST = 3.5
const MOST = 9

/** CSS pixels between what the picture shows and its edge. */
const EDGE = 6

/** Pictures of one middle whose scales differ by fewer zooms are one, the wider. */
const SAME = 0.6

const WORLD = rounded({ center: [0, 30], zoom: Math.log2(OVERVIEW.width / TILE_SIZE) })

/** Cameras, the deepest first, without those that are near a wider one. */
function apart(cameras: readonly Camera[]): Camera[] {
  const kept: Camera[] = []
  for (const camera of [...cameras].sort((a, b) => a.zoom - b.zoom)) if (!kept.some((other) => isNear(camera, other))) kept.push(camera)
  return kept.reverse()
}

function isNear(camera: Camera, wider: Camera): boolean {
  return camera.center.every((c, i) => c === wider.center[i]) && camera.zoom >= wider.zoom && camera.zoom - wider.zoom < SAME
}

/** World units; `minX` and `maxX` may lie outside 0 to 1. */
interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

function boxOf({ center, zoom }: Camera): Box {
  const [x, y] = project(center)
  const [halfWidth, halfHeight] = [MAP.width / worldSize(zoom) / 2, MAP.height / worldSize(zoom) / 2]
  return { minX: x - halfWidth, minY: y - halfHeight, maxX: x + halfWidth, maxY: y + halfHeight }
}

/** A number for each framing, the same for those between which the map travels. */
function travelled(steps: readonly Step[], count: number): number[] {
  let regions = Array.from({ length: count }, (_, i) => i)
  for (const [i, { framing, motion }] of steps.entries()) {
    const before = steps[i - 1]
    if (before === undefined || motion === 'cut') continue
    const [from, to] = [regions[before.framing], regions[framing]]
    regions = regions.map((region) => (region === from ? (to ?? region) : region))
  }
  return regions
}

function surroundingsOf(own: Box, boxes: readonly Box[]): Camera {
  const times = (box: Box): number => Math.max((box.maxX - box.minX) / (own.maxX - own.minX), (box.maxY - box.minY) / (own.maxY - own.minY))
  const others = boxes.map((box) => nearest(box, own)).sort((a, b) => times(union(own, a)) - times(union(own, b)))
  const region = others.reduce((sofar, box) => (times(union(sofar, box)) > MOST ? sofar : union(sofar, box)), own)
  return over(region, Math.max(own.maxX - own.minX, own.maxY - own.minY) * LEAST)
}

/** A camera for the picture of a box, or of more, so that this many world units go into its height. */
function over({ minX, minY, maxX, maxY }: Box, least: number): Camera {
  const [width, height] = [OVERVIEW.width - 2 * EDGE, OVERVIEW.height - 2 * EDGE]
  const scale = Math.min(width / (maxX - minX), height / (maxY - minY), OVERVIEW.height / least)
  const camera = { center: unproject([(minX + maxX) / 2, (minY + maxY) / 2]), zoom: Math.log2(scale / TILE_SIZE) }
  return rounded(constrain(camera, OVERVIEW))
}

/** A box, or its copy a world further on, whichever lies nearer to another. */
function nearest(box: Box, to: Box): Box {
  const shift = Math.round((to.minX + to.maxX - box.minX - box.maxX) / 2)
  return { ...box, minX: box.minX + shift, maxX: box.maxX + shift }
}

function union(a: Box, b: Box): Box {
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  }
}

/** To a ten-thousandth of a degree or a zoom: far under a pixel of the picture. */
function rounded({ center: [lng, lat], zoom }: Camera): Camera {
  const round = (value: number): number => Number(value.toFixed(4))
  return { center: [round(lng), round(lat)], zoom: round(zoom) }
}
