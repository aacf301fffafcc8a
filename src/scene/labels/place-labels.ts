import type { Camera, Size, Viewport } from '../../geo/camera.ts'
import { worldSize } from '../../geo/mercator.ts'
import { toScreen } from '../../geo/screen.ts'
import type { SceneLabel } from '../scene.ts'
import { areaSettings } from './area-settings.ts'
import { type Box, contains, overlaps } from './box.ts'
import type { AreaCandidate, Candidate, PointCandidate } from './candidate.ts'
import { basePlaceSettings, claimSettings, nameSettings } from './point-settings.ts'
import type { Setting } from './setting.ts'
import { DOT } from './type-scale.ts'

/** CSS pixels between a label and the map's edge. */
const EDGE = 6

/** CSS pixels at the lower edge that scale, date and credit take. */
const FOOT = 52

/** What the reader's controls take of a corner, with the space round them: CSS pixels, and the width of the map from which they stand there. */
interface Corner {
  readonly right: 0 | 1
  readonly bottom: 0 | 1
  readonly size: readonly [width: number, height: number]
  readonly from: number
}

/** Button to explore, buttons for the next passage, overview map. */
const CORNERS: readonly Corner[] = [
  { right: 1, bottom: 0, size: [140, 44], from: 0 },
  { right: 1, bottom: 1, size: [136, 52], from: 0 },
  { right: 0, bottom: 0, size: [176, 136], from: 700 },
]

/** The key to the claims, and the button that stands for it where it has no room. */
const KEY: readonly Corner[] = [
  { right: 0, bottom: 1, size: [320, 140], from: 640 },
  { right: 0, bottom: 1, size: [104, 48], from: 0 },
]

/**
 * The labels of a resting map: the candidates in their order, each in the first of its settings that lies on the map and
 * covers neither a dot nor a label placed before, nor lies under the controls. Pure and greedy, so the same map always gets the same labels.
 *
 * @returns labels at full opacity
 */
export function placeLabels(candidates: readonly Candidate[], camera: Camera, viewport: Viewport): SceneLabel[] {
  const page: Box = { left: EDGE, top: EDGE, right: viewport.width - EDGE, bottom: viewport.height - FOOT }
  const points = candidates.filter((c): c is PointCandidate => c.shape === 'point' && isOnMap(c, camera, viewport))
  const hasKey = points.some(({ claims }) => claims.length > 0)
  const taken: Box[] = [...controls(viewport, page.bottom, hasKey), ...points.map((c) => dotBox(c, camera, viewport))]
  const labels: SceneLabel[] = []

  const set = (settings: readonly Setting[]): Setting | undefined => {
    const free = settings.find(({ box }) => contains(page, box) && !taken.some((t) => overlaps(t, box)))
    if (free === undefined) return undefined
    taken.push(free.box)
    labels.push(...free.labels)
    return free
  }

  for (const candidate of candidates) {
    if (candidate.shape === 'area') set(areaSettings(candidate, roomPixels(candidate, camera), camera, viewport))
    else if (candidate.shape === 'base-place') {
      if (camera.zoom >= candidate.from) set(basePlaceSettings(candidate, toScreen(candidate.at, camera, viewport)))
    } else if (points.includes(candidate)) {
      const screen = toScreen(candidate.at, camera, viewport)
      const name = set(nameSettings(candidate, screen))
      set(claimSettings(candidate, screen, name))
    }
  }
  return labels
}

/** @param foot where the foot of the map begins */
function controls({ width, height }: Size, foot: number, hasKey: boolean): Box[] {
  return [...CORNERS, ...(hasKey ? KEY : [])].flatMap(({ right, bottom, size: [w, h], from }) =>
    width < from ? [] : { left: right * (width - w), top: bottom * (foot - h), right: right ? width : w, bottom: bottom ? height : h },
  )
}

function isOnMap(candidate: PointCandidate, camera: Camera, viewport: Viewport): boolean {
  const [x, y] = toScreen(candidate.at, camera, viewport)
  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height
}

function dotBox(candidate: PointCandidate, camera: Camera, viewport: Viewport): Box {
  const [x, y] = toScreen(candidate.at, camera, viewport)
  const r = candidate.kind === 'subject' ? DOT.subjectRadius : DOT.radius
  return { left: x - r, top: y - r, right: x + r, bottom: y + r }
}

function roomPixels(candidate: AreaCandidate, camera: Camera): readonly number[] {
  return candidate.room.map((diameter) => diameter * worldSize(camera.zoom))
}
