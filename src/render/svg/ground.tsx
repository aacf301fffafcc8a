import { geoIdentity, geoPath, geoTransform } from 'd3-geo'
import type { Geometry } from 'geojson'
import type { VNode } from 'preact'
import type { Camera, Size } from '../../geo/camera.ts'
import { project, worldSize } from '../../geo/mercator.ts'
import { partOfLine } from '../../geo/part-of-line.ts'
import type { Scene } from '../../scene/scene.ts'
import { isArea, isLine } from '../../story/layer-shape.ts'
import type { Layer, Story } from '../../story/story.ts'
import type { GroundData } from './decode-ground.ts'
import { hundredths } from './hundredths.ts'
import { InlandWater } from './inland-water.tsx'
import { pathWriter } from './path-writer.ts'
import { regionLineOpacity } from './region-lines.ts'
import { Shape } from './shape.tsx'
import { dashAt, POINT, STROKES } from './strokes.ts'
import { TileShapes } from './tile-shapes.tsx'

/** CSS pixels around the picture that are drawn too, so that no line ends in sight. */
const CLIP_MARGIN = 8

/**
 * The ground of a scene: sea, land, inland water, borders and the story's layers in Mercator, the camera's centre in the middle of a
 * picture of this size. In the order of the live map's ground (`render/map/ground-style`), by the classes of `mapCss`.
 */
export function Ground({ data, scene, story, size }: GroundProps): VNode {
  const path = pathUnder(scene.camera, size)
  const { zoom } = scene.camera
  const regionLines = regionLineOpacity(zoom)
  const [borders, disputed] = [path(data.borders), path(data.disputed)]
  const shapesOf = (layer: Layer): VNode => <LayerShapes key={layer.id} {...{ layer, data, scene, story, path, size }} />
  return (
    <g class="ground">
      <rect class="water" width={size.width} height={size.height} />
      <Shape class="land" d={path(data.land)} />
      {story.layers.filter(({ style }) => isArea(style)).map(shapesOf)}
      <InlandWater {...{ data, zoom, path }} />
      {regionLines > 0 && <Shape class="region-line" d={path(data.regionLines)} opacity={regionLines} />}
      <Shape class="border-casing" d={borders + disputed} />
      <Shape class="border" d={borders} />
      <Shape class="disputed" d={disputed} stroke-dasharray={dashAt(STROKES.disputed.dash, zoom).map(hundredths).join(' ')} />
      {story.layers.filter(({ style }) => !isArea(style)).map(shapesOf)}
      <Outlines {...{ data, scene, story, path, size }} />
    </g>
  )
}

export interface GroundProps {
  readonly data: GroundData
  readonly scene: Scene
  readonly story: Story
  readonly size: Size
}

interface PartProps extends GroundProps {
  readonly path: (geometry: Geometry) => string
}

function LayerShapes({ layer, data, scene, path, size }: PartProps & { layer: Layer }): VNode | null {
  const { id, style, tiles } = layer
  const { opacity = 0, drawn = 1 } = scene.layers.find((shown) => shown.id === id) ?? {}
  const collection = data.layers.get(id)
  if (opacity === 0 || collection === undefined) return null
  if (tiles !== undefined) {
    return (
      <g opacity={opacity === 1 ? undefined : opacity}>
        <TileShapes layer={layer} data={collection} path={path} camera={scene.camera} size={size} />
      </g>
    )
  }
  const shapes = collection.features.map(({ geometry }) => path(partOfLine(geometry, drawn))).join('')
  return (
    <g opacity={opacity === 1 ? undefined : opacity}>
      {style === 'boundary' && <Shape class="boundary-casing" d={shapes} />}
      <Shape class={style} d={shapes} />
    </g>
  )
}

/** What is highlighted, over everything else: regions and points by their outlines, lines as far as they are drawn. */
function Outlines({ data, scene, story, path }: PartProps): VNode {
  return (
    <>
      {scene.highlights.map(({ ref, strength }) => {
        const [layerId = '', featureId = ''] = ref.split('#')
        const layer = story.layers.find(({ id }) => id === layerId)
        const number = (layer?.features.indexOf(featureId) ?? -1) + 1
        const found = data.layers.get(layerId)?.features.find(({ id }) => id === number)
        if (layer === undefined || found === undefined) return null
        const drawn = scene.layers.find(({ id }) => id === layerId)?.drawn ?? 1
        return (
          <Shape key={ref} class={isLine(layer.style) ? 'lit' : 'outline'} d={path(partOfLine(found.geometry, drawn))} opacity={strength} />
        )
      })}
    </>
  )
}

/**
 * Path data of a geometry under a camera, clipped to the picture, in tenths of a pixel. Of the copies of the world side by side, all that
 * are in the picture are drawn.
 */
function pathUnder(camera: Camera, size: Size): (geometry: Geometry) => string {
  const scale = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center)
  const half = size.width / scale / 2
  const clip = geoIdentity().clipExtent([
    [-CLIP_MARGIN, -CLIP_MARGIN],
    [size.width + CLIP_MARGIN, size.height + CLIP_MARGIN],
  ])
  const copies: number[] = []
  for (let copy = Math.floor(cx - half); copy <= Math.floor(cx + half); copy++) copies.push(copy)

  const writer = pathWriter()
  const paths = copies.map((copy) => {
    const toPicture = geoTransform({
      point(lng, lat) {
        const [x, y] = project([lng, lat])
        this.stream.point((x + copy - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2)
      },
    })
    return geoPath({ stream: (sink) => toPicture.stream(clip.stream(sink)) }, writer).pointRadius(POINT.radius)
  })
  return (geometry) => {
    for (const path of paths) path(geometry)
    return writer.take()
  }
}
