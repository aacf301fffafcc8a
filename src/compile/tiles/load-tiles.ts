import type { LayerStyle } from '../../story/story.ts'
import type { Effects } from '../effects.ts'
import { drawnBy } from '../geojson/layer-data.ts'
import { resolveData } from '../geojson/resolve-data.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { VectorLayer } from './parse-metadata.ts'
import { type Archive, readArchive, type TellTiles } from './read-archive.ts'

/** One layer of a story's PMTiles file. */
export interface TileSource extends Pick<Archive, 'bounds' | 'minZoom' | 'maxZoom' | 'attribution'> {
  readonly path: string
  readonly sourceLayer: string
}

/** What a layer's `data` names where it is a PMTiles file: the file, and the layer of its tiles, where that is said. */
export interface TilesReference {
  readonly file: string
  readonly layer: string | undefined
}

/** Reads `rivers.pmtiles` and `rivers.pmtiles#streams`; undefined for a file of another kind. */
export function parseTilesReference(reference: string): TilesReference | undefined {
  const [, file, layer] = /^([^#]*\.pmtiles)(?:#(.*))?$/is.exec(reference) ?? []
  return file === undefined ? undefined : { file, layer }
}

/**
 * Finds the layer of a story's PMTiles file that is to be drawn in a style: the one that is named, or the file's only one.
 *
 * @param storyFile path of the story
 * @param at where in the story the file is named
 * @returns undefined where it cannot be used; `tell` was told why
 */
export async function loadTiles(
  { file, layer }: TilesReference,
  style: LayerStyle,
  storyFile: string,
  at: Location,
  effects: Effects,
  tell: Tell,
): Promise<TileSource | undefined> {
  const tellHere: TellTiles = (code, what, cure) => tell(code, at, `'${file}': ${what}`, cure)
  const found = await resolveData(file, storyFile, effects)
  if ('why' in found) {
    tell('path-outside', at, `'${file}' ${found.why}`)
    return undefined
  }
  if (found.path === undefined) {
    tell('file-missing', at, `the file '${file}' cannot be read`)
    return undefined
  }
  const archive = await readArchive(found.path, effects, tellHere)
  const chosen = archive && chooseLayer(layer, archive.layers, tellHere)
  if (archive === undefined || chosen === undefined || tellUndrawable(style, chosen, tellHere)) return undefined
  const { bounds, minZoom, maxZoom, attribution } = archive
  return { path: found.path, sourceLayer: chosen.name, bounds, minZoom, maxZoom, attribution }
}

function chooseLayer(name: string | undefined, layers: readonly VectorLayer[], tell: TellTiles): VectorLayer | undefined {
  const names = layers.map((layer) => layer.name)
  if (name !== undefined) {
    const chosen = layers.find((layer) => layer.name === name)
    if (chosen === undefined) tell('tiles-layer', unknownName('layer of the tiles', name, names))
    return chosen
  }
  if (layers.length > 1) tell('tiles-layer', `${layers.length} layers, and none is named${listed(names)}`)
  return layers.length === 1 ? layers[0] : undefined
}

function listed(names: readonly string[]): string {
  return names.length <= 12 ? `: ${names.map((name) => `'${name}'`).join(', ')}` : ''
}

function tellUndrawable(style: LayerStyle, { name, geometry }: VectorLayer, tell: TellTiles): boolean {
  const { types, words } = drawnBy(style)
  const isOdd = geometry !== undefined && !types.includes(geometry)
  if (isOdd) tell('style-mismatch', `the style '${style}' draws ${words}, and the layer '${name}' holds features of the type ${geometry}`)
  return isOdd
}
