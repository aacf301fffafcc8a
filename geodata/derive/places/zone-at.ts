import { zones } from '../zones.ts'

export type ZoneId = 'eastern-europe' | 'europe' | 'world'

/** The zone of the base map that a place lies in: how fine the map is there. */
export function zoneAt(lng: number, lat: number): ZoneId {
  const zone = zones.find(({ bounds: [w, s, e, n] }) => lng >= w && lng <= e && lat >= s && lat <= n)
  return (zone?.id ?? 'world') as ZoneId
}
