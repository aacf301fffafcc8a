import type { Camera, Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { AreaCandidate } from './candidate.ts'
import type { Setting } from './setting.ts'
import { CAP_HEIGHT, LINE_HEIGHT, TYPE_SCALE } from './type-scale.ts'

/** CSS pixels kept clear before and after an area's name, so that it is not read together with a place's. */
const CLEAR = 10

/** The zoom from which regions of the base map have names; further out their lines do not show either. */
export const REGIONS_FROM = 5

/** CSS pixels that a name moves at the most. */
const FARTHEST = 20

/** Where a name may move to inside its free circle, in shares of what the circle leaves it: it makes way for a place's name. */
const NUDGES = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const

/**
 * The name of an area in the middle of each of its spots that has room for it; then, should all be taken, a little beside them as far as
 * the room goes. `room` is the free diameter in CSS pixels at each spot.
 */
export function areaSettings(candidate: AreaCandidate, room: readonly number[], camera: Camera, viewport: Viewport): Setting[] {
  const { size, stretch } = TYPE_SCALE[candidate.kind]
  const length = candidate.label.width * size * stretch
  const height = size * LINE_HEIGHT
  if (candidate.kind === 'region' && camera.zoom < REGIONS_FROM) return []
  return NUDGES.flatMap(([nudgeX, nudgeY]) =>
    candidate.at.flatMap((at, spot) => {
      const left = ((room[spot] ?? 0) - length) / 2
      if (left < 0) return []
      const [middleX, middleY] = toScreen(at, camera, viewport)
      const [dx, dy] = [nudgeX * Math.min(left, FARTHEST), nudgeY * Math.min(left, FARTHEST)]
      const [x, y] = [middleX + dx, middleY + dy]
      return [
        {
          side: 'middle',
          box: { left: x - length / 2 - CLEAR, right: x + length / 2 + CLEAR, top: y - height / 2, bottom: y + height / 2 },
          labels: [
            {
              key: `${candidate.id}@${spot}`,
              kind: candidate.kind,
              text: candidate.label.text,
              at,
              offset: [dx, dy + (size * CAP_HEIGHT) / 2],
              align: 'middle',
              size,
              length,
              opacity: 1,
            },
          ],
        },
      ]
    }),
  )
}
