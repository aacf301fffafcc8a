import { distance } from '@turf/turf'
import type { LngLat } from '../../story/units.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { FramingKeys } from '../schema/framing.ts'
import type { World } from '../views/world.ts'
import type { Path } from '../yaml/yaml.ts'
import type { ReadStory } from './check-story.ts'

/** Kilometres from every place of the story from which on a view looks odd, and within which of one its swapped numbers look right. */
const FAR = 1_000
const NEAR = 300

/** Tells of bounds and centers far from all of a story's places that would lie by one of them with longitude and latitude exchanged. */
export function tellSwappedViews({ front, yaml, chapters, world }: ReadStory, tell: Tell): void {
  const check = (keys: FramingKeys | undefined, at: (path: Path) => Location): void => {
    if (keys?.bounds !== undefined) {
      const [west, south, east, north] = keys.bounds
      if (isSwapped([(west + east) / 2, (south + north) / 2], world)) {
        tell(
          'view-swapped',
          at(['bounds']),
          `the bounds [${keys.bounds.join(', ')}]`,
          `If they are, write [${[south, west, north, east].join(', ')}].`,
        )
      }
    }
    if (keys?.center !== undefined && isSwapped(keys.center, world)) {
      tell(
        'view-swapped',
        at(['center']),
        `the center [${keys.center.join(', ')}]`,
        `If they are, write [${keys.center.toReversed().join(', ')}].`,
      )
    }
  }
  for (const [name, view] of Object.entries(front.views ?? {})) {
    check(view, (path) => yaml.at(['views', name, ...path]))
    check(view.mobile, (path) => yaml.at(['views', name, 'mobile', ...path]))
  }
  for (const { view } of chapters.flatMap(({ steps }) => steps)) {
    if (view === undefined) continue
    check(view.keys, (path) => view.yaml.at(path))
    check(view.keys.mobile, (path) => view.yaml.at(['mobile', ...path]))
  }
}

function isSwapped([lng, lat]: LngLat, { places }: World): boolean {
  const toPlaces = (at: number[]): number => Math.min(...[...places.sound.values()].map((place) => distance([...place.at], at)))
  return Math.abs(lng) <= 90 && toPlaces([lng, lat]) > FAR && toPlaces([lat, lng]) < NEAR
}
