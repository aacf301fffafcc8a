import type { Camera, Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { AreaCandidate } from './candidate.ts'
import type { Setting } from './setting.ts'
import { CAP_HEIGHT, LINE_HEIGHT, TYPE_SCALE } from './type-scale.ts'

/** A country's name may be this much longer than the widest circle inside its area: areas are seldom round, and there is no other to confuse it with. */
const COUNTRY_SPILL = 1.25

/** CSS pixels kept clear before and after an area's name, so that it is not read together with a place's. */
const CLEAR = 10

/** The zoom from which regions of the base map have names; further out their lines do not show either. */
const REGIONS_FROM = 5

/** The name of an area centred on each of its spots that has room for it. `room` is the free diameter in CSS pixels at each spot. */
export function areaSettings(candidate: AreaCandidate, room: readonly number[], camera: Camera, viewport: Viewport): Setting[] {
  const { size, stretch } = TYPE_SCALE[candidate.kind]
  const length = candidate.label.width * size * stretch
  if (candidate.kind === 'region' && camera.zoom < REGIONS_FROM) return []
  const spill = candidate.kind === 'country' ? COUNTRY_SPILL : 1
  return candidate.at.flatMap((at, spot) => {
    if (length > (room[spot] ?? 0) * spill) return []
    const [x, y] = toScreen(at, camera, viewport)
    const height = size * LINE_HEIGHT
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
            offset: [0, (size * CAP_HEIGHT) / 2],
            align: 'middle',
            size,
            length,
            opacity: 1,
          },
        ],
      },
    ]
  })
}
