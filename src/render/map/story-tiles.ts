import type { VectorSourceSpecification } from 'maplibre-gl'
import type { LayerTiles, Story } from '../../story/story.ts'

/**
 * Makes a story's tiles ready for MapLibre: their files by address, and the code that reads them loaded. A story without tiles loads
 * nothing. Where the code cannot be had, the layers stay empty and the map goes on.
 *
 * @param folder address of the story's folder
 */
export async function openTiles(story: Story, folder: URL): Promise<Story> {
  if (story.layers.every(({ tiles }) => tiles === undefined)) return story
  const layers = story.layers.map((layer) => {
    const { tiles } = layer
    return tiles === undefined ? layer : { ...layer, tiles: { ...tiles, file: new URL(tiles.file, folder).href } }
  })
  try {
    const { readTilesOf } = await import('./tile-protocol.ts')
    for (const { tiles } of layers) if (tiles !== undefined) readTilesOf(tiles.file)
  } catch (error) {
    console.warn('Dateline: the code that reads tiles cannot be had; layers that come as tiles are missing.', error)
  }
  return { ...story, layers }
}

/** The source of a layer whose tiles are ready. */
export function tileSource({ file, bounds, minZoom, maxZoom }: LayerTiles): VectorSourceSpecification {
  return {
    type: 'vector',
    tiles: [`pmtiles://${file}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
  }
}
