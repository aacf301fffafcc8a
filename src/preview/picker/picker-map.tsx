import { render } from 'preact'
import { viewportOf } from '../../element/viewport.ts'
import type { Camera, Size } from '../../geo/camera.ts'
import type { LiveMap } from '../../render/map/live-map.ts'
import { Sheet } from '../../render/svg/sheet.tsx'
import { sceneUnder } from '../../scene/scene-under.ts'
import type { StoryData } from '../story-data.ts'
import type { PickerStage } from './picker-stage.ts'

/** A map of one step that the author moves. */
export interface PickerMap {
  resize(size: Size): void
  zoomBy(levels: number): void
  focus(): void
  remove(): void
}

export interface PickerMapOptions {
  readonly stage: PickerStage
  readonly data: StoryData
  readonly step: number
  readonly size: Size
  readonly camera: Camera
  readonly maxZoom: number
  readonly label: string
  readonly moved: (camera: Camera) => void
}

/** @throws what `createLiveMap` throws where there can be no live map */
export async function openPickerMap(options: PickerMapOptions, signal: AbortSignal): Promise<PickerMap> {
  const { stage, data, step, maxZoom, label, moved } = options
  const { createLiveMap } = await import('../../render/map/live-map.ts')
  signal.throwIfAborted()
  let { camera, size } = options
  let labelled = data.story
  let live: LiveMap | undefined

  const draw = (): void => {
    const scene = sceneUnder(labelled, step, camera, viewportOf(size))
    live?.draw(scene)
    render(<Sheet scene={scene} size={size} />, stage.sheet)
  }
  const free = {
    label,
    maxZoom,
    moved: (next: Camera): void => {
      camera = next
      draw()
      moved(next)
    },
  }
  draw()
  live = await createLiveMap(
    {
      container: stage.live,
      story: data.story,
      folder: data.folder,
      base: data.base,
      scene: sceneUnder(data.story, step, camera, viewportOf(size)),
      relabel: (story) => {
        labelled = story
        draw()
      },
      lost: () => undefined,
    },
    signal,
  )
  live.free(free)
  const map = live
  return {
    resize: (next) => {
      size = next
      map.resize()
      draw()
    },
    zoomBy: (levels) => void map.maplibre.zoomTo(map.maplibre.getZoom() + levels),
    focus: () => map.maplibre.getCanvas().focus(),
    remove: () => {
      map.remove()
      render(null, stage.sheet)
    },
  }
}
