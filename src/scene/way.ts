import type { Camera, Size } from '../geo/camera.ts'
import { constrain } from '../geo/constrain.ts'
import { ease } from './ease.ts'
import { flight } from './flight.ts'

/** The cameras on the way from one to another, by the share `t` (0 to 1) of the page's scroll between their steps. */
export type Way = (t: number) => Camera

/** The flight between two cameras as the reader's scroll takes it: with a soft start and end, as a map of this size can show it. Exact at 0 and at 1. */
export function wayBetween(from: Camera, to: Camera, size: Size): Way {
  const path = flight(from, to, size.width)
  return (t) => {
    const eased = ease(t)
    return eased === 0 ? from : eased === 1 ? to : constrain(path.at(eased), size)
  }
}
