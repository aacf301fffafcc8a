import { LIMITS } from '../../story/limits.ts'
import type { Effects } from '../effects.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { decodeSource } from '../text/source.ts'
import { type JsonSource, parseJson } from './json-source.ts'
import { parseFeatures, type StoryFeature } from './parse-features.ts'
import { resolveData } from './resolve-data.ts'

/** The features of a file, and how to say where in it something stands. */
export interface LoadedFeatures {
  readonly features: readonly StoryFeature[]
  readonly json: JsonSource
}

/**
 * Reads a story's GeoJSON file.
 *
 * @param reference as the story writes it
 * @param storyFile path of the story
 * @param at where in the story the reference stands
 * @param smaller what to do where the file is over a limit
 * @returns undefined where the file cannot be used; `tell` was told why
 */
export async function loadFeatures(
  reference: string,
  storyFile: string,
  at: Location,
  effects: Effects,
  tell: Tell,
  smaller: string,
): Promise<LoadedFeatures | undefined> {
  const format = /\.(pmtiles|topojson|csv|kml|gpx|shp)$/i.exec(reference)?.[1]
  if (format !== undefined) {
    tell('not-built-yet', at, `places or layers from .${format.toLowerCase()} files`, 'Convert the file to GeoJSON.')
    return undefined
  }
  const found = await resolveData(reference, storyFile, effects)
  if ('why' in found) {
    tell('path-outside', at, `'${reference}' ${found.why}`)
    return undefined
  }
  const bytes = found.path === undefined ? undefined : await effects.readFile(found.path, LIMITS.layerBytes)
  if (bytes === undefined) {
    tell('file-missing', at, `the file '${reference}' cannot be read`)
    return undefined
  }
  if (bytes.length > LIMITS.layerBytes) {
    tell('file-too-big', at, `'${reference}' is larger than ${LIMITS.layerBytes.toLocaleString('en')} bytes`, smaller)
    return undefined
  }
  const source = decodeSource(found.shown, bytes, tell)
  const json = source && parseJson(source, tell)
  const features = json && parseFeatures(json, tell, smaller)
  return json && features && { features, json }
}
