import { INTERFACE_LANGS } from '../../render/words/strings.ts'
import { LIMITS } from '../../story/limits.ts'
import type { LayerStyle } from '../../story/story.ts'
import type { Effects } from '../effects.ts'
import { tellUndrawable } from '../geojson/layer-data.ts'
import type { LoadedFeatures } from '../geojson/load-features.ts'
import { loadFeatures } from '../geojson/load-features.ts'
import { readPlaces } from '../geojson/read-places.ts'
import { isBuiltIn } from '../geojson/resolve-data.ts'
import { CODES } from '../problems/codes.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import type { FrontMatter, LayerEntry, SourceEntry } from '../schema/front-matter.ts'
import { loadTiles, parseTilesReference, type TileSource, type TilesReference } from '../tiles/load-tiles.ts'
import { makeTilesCure } from '../tiles/make-tiles-cure.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { resolveFraming } from './framing.ts'
import { framingKeys, overlay } from './framing-keys.ts'
import { readClaimsTable } from './read-claims-table.ts'
import { brokenIn, entries } from './tables.ts'
import { lookUp, type NamedFraming, type Table, type World, type WorldLayer } from './world.ts'

/**
 * Reads everything that a story's front matter declares, with the files that it names. Tells of every mistake.
 *
 * @param declared claims of the front matter and of the file beside the story
 */
export async function readWorld(
  front: FrontMatter,
  yaml: Yaml,
  declared: readonly DeclaredClaims[],
  file: string,
  effects: Effects,
  tell: Tell,
): Promise<World> {
  const lang = INTERFACE_LANGS.some((known) => known === front.lang) ? (front.lang ?? 'en') : 'en' // of another one it is told: names are not missing in it, too
  const load: Load = (reference, at, smaller, tellHere) => loadFeatures(reference, file, at, effects, tellHere, smaller)
  const loadTilesHere: LoadTiles = (reference, style, at, tellHere) => loadTiles(reference, style, file, at, effects, tellHere)

  const sources: Table<SourceEntry> = {
    kind: 'source',
    code: 'unknown-source',
    sound: entries(front.sources),
    broken: brokenIn('sources', front.sources, yaml),
  }
  const places = await readPlacesTable(front, yaml, lang, load, tell)
  const layers = await readLayersTable(front, yaml, { load, loadTiles: loadTilesHere }, tell)
  for (const id of layers.sound.keys()) {
    if (places.sound.has(id)) tell('duplicate-id', yaml.atKey(['layers', id]), `the layer '${id}' has the name of a place`)
    const { by } = layers.sound.get(id)?.entry ?? {}
    if (by !== undefined) lookUp(sources, by, yaml.at(['layers', id, 'by']), tell)
  }
  const claims = readClaimsTable(declared, { sources, places }, tell)
  const views: Table<NamedFraming> = {
    kind: 'view',
    code: 'unknown-view',
    sound: new Map(
      Object.entries(front.views ?? {}).map(([name, { mobile, label, ...wide }]) => [
        name,
        { wide: framingKeys(wide, yaml, ['views', name]), mobile: framingKeys(mobile, yaml, ['views', name, 'mobile']), label },
      ]),
    ),
    broken: brokenIn('views', front.views, yaml),
  }
  const world = { places, layers, claims, sources, views, hasGazetteer: isBuiltIn(front.places ?? '') }
  for (const [name, view] of views.sound) checkView(view, world, yaml.atKey(['views', name]), tell)
  return world
}

/** Tells what is wrong with a named view, whether it is used or not. A view of nothing but a range of zoom may be laid over, but nobody can go there. */
function checkView({ wide, mobile, label }: NamedFraming, world: World, at: Location, tell: Tell): void {
  const { fit, bounds, center, zoom } = overlay(wide, mobile).values
  if ((fit ?? bounds ?? center ?? zoom ?? label) !== undefined) resolveFraming(wide, mobile, world, at, tell)
}

type Load = (reference: string, at: Location, smaller: string, tell: Tell) => Promise<LoadedFeatures | undefined>
type LoadTiles = (reference: TilesReference, style: LayerStyle, at: Location, tell: Tell) => Promise<TileSource | undefined>

interface Loaders {
  readonly load: Load
  readonly loadTiles: LoadTiles
}

async function readPlacesTable(front: FrontMatter, yaml: Yaml, lang: string, load: Load, tell: Tell): Promise<World['places']> {
  const table = { kind: 'place', code: 'unknown-place' } as const
  if (front.places === undefined) {
    if ('places' in yaml.data) return { ...table, sound: new Map(), broken: 'all' }
    return { ...table, sound: new Map(), broken: new Set(), undeclared: yaml.at([]) }
  }
  const noted = noting(tell)
  const at = yaml.at(['places'])
  const loaded = await load(front.places, at, 'Leave out the places that the story does not name.', noted.tell)
  if (loaded?.features.length === 0 && !noted.hasTold()) noted.tell('geojson-empty', loaded.json.at([]), 'the file has no features')
  const sound = loaded === undefined ? new Map() : readPlaces(loaded, lang, noted.tell)
  return { ...table, sound, broken: noted.hasTold() ? 'all' : new Set() }
}

async function readLayersTable(front: FrontMatter, yaml: Yaml, loaders: Loaders, tell: Tell): Promise<World['layers']> {
  const declared = Object.entries(front.layers ?? {})
  const broken = brokenIn('layers', front.layers, yaml)
  const sound = new Map<string, WorldLayer>()
  const unread = new Set(broken === 'all' ? [] : broken)
  if (declared.length > LIMITS.layers) {
    tell('too-many-layers', yaml.atKey(['layers']), `${declared.length} layers, where ${LIMITS.layers} is the limit`)
    return { kind: 'layer', code: 'unknown-layer', sound, broken: 'all' }
  }
  for (const [id, entry] of declared) {
    const layer = await readLayer(id, entry, yaml.at(['layers', id, 'data']), loaders, tell)
    if (layer === undefined) unread.add(id)
    else sound.set(id, layer)
  }
  return { kind: 'layer', code: 'unknown-layer', sound, broken: broken === 'all' ? broken : unread }
}

async function readLayer(id: string, entry: LayerEntry, at: Location, loaders: Loaders, tell: Tell): Promise<WorldLayer | undefined> {
  const reference = parseTilesReference(entry.data)
  if (reference !== undefined) {
    const tiles = await loaders.loadTiles(reference, entry.style, at, tell)
    return tiles && { id, style: entry.style, entry, features: [], tiles, where: () => at }
  }
  const noted = noting(tell)
  const loaded = await loaders.load(entry.data, at, makeTilesCure(entry.data), noted.tell)
  if (loaded === undefined) return undefined
  tellUndrawable(entry.style, loaded, noted.tell)
  if (loaded.features.length === 0 && !noted.hasTold()) noted.tell('geojson-empty', loaded.json.at([]), 'the file has no features')
  const where = (): Location => loaded.json.at([...(loaded.features[0]?.path ?? []), 'geometry', 'coordinates'])
  return noted.hasTold() ? undefined : { id, style: entry.style, entry, features: loaded.features, where }
}

/** A `tell` that knows whether it was told of an error. */
function noting(tell: Tell): { readonly tell: Tell; hasTold(): boolean } {
  let told = false
  return {
    tell(code, ...rest) {
      told ||= CODES[code].severity === 'error'
      tell(code, ...rest)
    },
    hasTold: () => told,
  }
}
