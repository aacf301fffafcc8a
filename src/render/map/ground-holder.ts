import type { Topology } from 'topojson-specification'
import { decodeGround, type GroundData } from '../svg/decode-ground.ts'

/** All of the base map, as geodata/ has it. */
export interface WholeBase {
  /** `countries`, `oblasts` and `disputed`. */
  readonly land: Topology
  /** `lakes` and `rivers`. */
  readonly water: Topology
}

/** What the ground of a map is drawn from. */
export interface GroundHolder {
  /** Decoded anew each time: MapLibre keeps its own copy. */
  data(): GroundData
  /** Puts a more complete base cut in the place of the one before. */
  setBase(base: Topology): void
  /** Puts all of the base map under the story's layers, whatever base cut still comes. */
  setWhole(whole: WholeBase): void
}

/** @param first the base cut to begin with */
export function groundHolder(first: Topology): GroundHolder {
  let base = first
  let whole: WholeBase | undefined
  return {
    data: () => {
      if (whole === undefined) return decodeGround(base)
      const { lakes, rivers } = decodeGround(whole.water)
      return { ...decodeGround(whole.land), lakes, rivers, layers: decodeGround(base).layers }
    },
    setBase: (next) => {
      base = next
    },
    setWhole: (next) => {
      whole = next
    },
  }
}
