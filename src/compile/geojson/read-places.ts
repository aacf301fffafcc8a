import type { PlaceKind } from '../../story/story.ts'
import { textWidth } from '../labels/text-width.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { ID } from '../schema/scalars.ts'
import type { WorldPlace } from '../views/world.ts'
import type { LoadedFeatures } from './load-features.ts'
import { nameIn } from './name-in.ts'
import type { StoryFeature } from './parse-features.ts'

const KINDS = ['capital', 'city', 'town', 'village'] as const satisfies readonly PlaceKind[]

/** The places of a story by id, from the features of its places file. Tells of those that are no place and leaves them out. */
export function readPlaces({ features, json }: LoadedFeatures, lang: string, tell: Tell): Map<string, WorldPlace> {
  const places = new Map<string, WorldPlace>()
  for (const feature of features) {
    const place = readPlace(feature, lang, (code, key, what, cure) => tell(code, json.at([...feature.path, ...key]), what, cure))
    const where = (): Location => json.at([...feature.path, 'geometry', 'coordinates'])
    if (place !== undefined) places.set(place.id, { ...place, where })
  }
  return places
}

type TellAt = (
  code: 'bad-id' | 'place-not-a-point' | 'place-without-name' | 'unknown-value',
  key: string[],
  what: string,
  cure?: string,
) => void

function readPlace(
  { id, hasId, name, aliases, kind = 'town', geometry }: StoryFeature,
  lang: string,
  tell: TellAt,
): Omit<WorldPlace, 'where'> | undefined {
  if (!hasId) {
    tell('bad-id', [], 'a place without an id', 'Give it one, by which the story names it, beside "type": "id": "odesa".')
    return undefined
  }
  if (!ID.test(id)) {
    tell('bad-id', ['id'], `the id of a place must be a name of lower-case letters, digits and single hyphens, not '${id}'`)
    return undefined
  }
  if (geometry.type !== 'Point') {
    tell('place-not-a-point', ['geometry'], `the place '${id}' is a ${geometry.type}`)
    return undefined
  }
  const text = nameIn(name, lang)
  if (text === undefined) {
    tell('place-without-name', ['properties', 'name'], `the place '${id}' has no name in '${lang}'`)
    return undefined
  }
  const known = KINDS.find((k) => k === kind)
  if (known === undefined) {
    tell('unknown-value', ['properties', 'kind'], unknownName('kind of place', kind, KINDS))
    return undefined
  }
  const [lng = 0, lat = 0] = geometry.coordinates
  return { id, at: [lng, lat], label: { text, width: textWidth(text) }, kind: known, name, aliases }
}
