import { gridIndex } from '../grid-index.ts'
import type { GeoName } from './geonames.ts'
import { type ZoneId, zoneAt } from './zone-at.ts'

/** Whether a place stands in the shadow of one at least four times its size, within REACH of it. */
export function suburbs(places: readonly GeoName[]): (place: GeoName) => boolean {
  const large = places.filter(({ population }) => population >= LARGE)
  const index = gridIndex(
    large.map(({ at: [lng, lat] }) => [lng, lat, lng, lat]),
    1,
  )
  return ({ at: [lng, lat], population, featureCode }) => {
    if (featureCode === 'PPLC') return false
    const reach = REACH[zoneAt(lng, lat)]
    const k = Math.cos((lat * Math.PI) / 180)
    const [dx, dy] = [reach / DEGREE / Math.max(k, 0.2), reach / DEGREE]
    return index.near(lng - dx, lat - dy, lng + dx, lat + dy).some((id) => {
      const other = large[id]
      if (other === undefined || population > other.population * SHARE) return false
      return Math.hypot((other.at[0] - lng) * k, other.at[1] - lat) * DEGREE < reach
    })
  }
}

const REACH: Readonly<Record<ZoneId, number>> = { 'eastern-europe': 8, europe: 15, world: 30 } // km, as the map is finer or coarser
const SHARE = 1 / 4
/** Smaller places have no suburbs. */
const LARGE = 50_000
const DEGREE = 111.195 // km
