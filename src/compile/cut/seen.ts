import type { Camera, Size, Viewport } from '../../geo/camera.ts'
import { constrain } from '../../geo/constrain.ts'
import { fit } from '../../geo/fit.ts'
import { flight } from '../../scene/flight.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing, Step } from '../../story/story.ts'

/** A camera under which the map is seen, and the CSS pixels of map about it that are. */
export interface Seen extends Size {
  readonly camera: Camera
}

/**
 * Every view of a story's map on the viewports that a story is made for, 320x480 to 2560x1440: `all` of them, and the `first`,
 * those of the first step. At rest a view is the map's own size; along flights it is a little larger, so that the samples
 * together cover what lies between them. Both lists are empty for a story without steps.
 */
export function seenBy(steps: readonly Step[], framings: readonly Framing[]): { first: Seen[]; all: Seen[] } {
  const opening = framings[steps[0]?.framing ?? -1]
  const shown = [...new Set(steps.map((step) => step.framing))].flatMap((i) => framings[i] ?? [])
  const travelled = flights(steps, framings)
  return {
    first: opening === undefined ? [] : distinct(MAPS.map((map) => rest(opening, map))),
    all: distinct(
      MAPS.flatMap((map) => [
        ...shown.map((framing) => rest(framing, map)),
        ...travelled.flatMap(([from, to]) => along(rest(from, map).camera, rest(to, map).camera, map)),
      ]),
    ),
  }
}

/** What a story's map shows when it rests on these framings, on the same viewports. */
export function restingViews(framings: readonly Framing[]): Seen[] {
  return distinct(framings.flatMap((framing) => MAPS.map((map) => rest(framing, map))))
}

/**
 * CSS pixels. The maps that show most, or the same most closely, of all that windows of 320x480 to 2560x1440 have, above their text (42 % of the
 * height) or beside it (60 % of the width, or all). What lies east and west of what is framed is seen by wide maps, the more
 * closely the higher they are; what lies north and south by high ones. Neighbours in a row differ by a quarter.
 */
const MAPS: readonly Viewport[] = [
  ...[
    [320, 200],
    [390, 354],
    [600, 400],
    [320, 605],
    [800, 202],
    [2560, 1440],
  ],
  ...[1440, 1150, 920, 740, 590, 480].map((height) => [1536, height]),
  ...[1230, 980, 780, 620, 480].map((width) => [width, 1440]),
].map(([width = 0, height = 0]) => ({ width, height, padding: { top: 24, right: 24, bottom: 24, left: 24 } }))

/** The longest stretch of a flight between two samples, in the metric of its path: within half of it, the map moves by 4 % and scales by 7 %. */
const STRETCH = 0.1

/** What samples are larger than the map, in shares of its width: twice the 4 % and half of the 7 %, on both sides together. */
const OVERLAP = 0.15

/** Pairs of framings between which the map travels, each once: the way back is the same. */
function flights(steps: readonly Step[], framings: readonly Framing[]): [Framing, Framing][] {
  const pairs = new Map<string, [Framing, Framing]>()
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1]
    if (before === undefined || step.motion === 'cut' || before.framing === step.framing) continue
    const [a, b] = [Math.min(before.framing, step.framing), Math.max(before.framing, step.framing)]
    const [from, to] = [framings[a], framings[b]]
    if (from !== undefined && to !== undefined) pairs.set(`${a} ${b}`, [from, to])
  }
  return [...pairs.values()]
}

function rest(framing: Framing, map: Viewport): Seen {
  return { camera: fit(framingFor(framing, map), map), width: map.width, height: map.height }
}

function along(from: Camera, to: Camera, map: Viewport): Seen[] {
  const path = flight(from, to, map.width)
  const count = Math.ceil(path.length / STRETCH)
  const extra = map.width * OVERLAP
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => ({
    camera: constrain(path.at((i + 1) / count), map),
    width: map.width + extra,
    height: map.height + extra,
  }))
}

function distinct(views: readonly Seen[]): Seen[] {
  return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()]
}
