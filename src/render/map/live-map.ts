import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Topology } from 'topojson-specification'
import type { Camera } from '../../geo/camera.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../geo/constrain.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Story } from '../../story/story.ts'
import { COLOR_NAMES } from '../svg/palette.ts'
import { baseStyle } from './base-style.ts'
import { colorsOf } from './colors.ts'
import { firstIdle } from './first-idle.ts'
import { cameraOf, type FreeMap, setFree } from './free-map.ts'
import { groundHolder, type WholeBase } from './ground-holder.ts'
import { groundLayers, groundSources, groundStyle } from './ground-style.ts'
import { type GroundSwitch, groundSwitch } from './ground-switch.ts'
import { isDark } from './is-dark.ts'
import { loadOwnBase } from './load-own-base.ts'
import { type PageColors, pageColors } from './page-colors.ts'
import { scenePainter } from './scene-painter.ts'
import { openTiles } from './story-tiles.ts'
import { warnOfTiles } from './tile-faults.ts'
import { visibleTimeLimit } from './visible-time.ts'

/** The map that moves: MapLibre drawing the ground of one scene after another. */
export interface LiveMap {
  /** Draws a scene now, in this frame. A scene drawn twice costs nothing. */
  draw(scene: Scene): void
  /** Puts a more complete base cut in the place of the one before. */
  setBase(base: Topology): void
  /** Puts all of the base map in the place of the base cut, for a reader who goes where the story does not. */
  setWhole(whole: WholeBase): void
  /** Tells the map that its container has another size. */
  resize(): void
  /** Lets the reader move the map; without an argument it is taken back, and only scenes move it. */
  free(free?: FreeMap): void
  remove(): void
  /** What lies below the story's layers. */
  readonly ground: GroundSwitch
  /** MapLibre itself, for tests that compare its camera and paint with the scene. */
  readonly maplibre: MapLibre
}

export interface LiveMapOptions {
  readonly container: HTMLElement
  readonly story: Story
  /** The address of the story's folder, where its tiles lie. */
  readonly folder: URL
  readonly base: Topology
  readonly scene: Scene
  /** The names on the sheet are those of this story from now on. */
  readonly relabel: (story: Story) => void
  /** The map has lost its graphics context, or has it again. */
  readonly lost: (isLost: boolean) => void
}

/** Milliseconds in which the first scene must stand; a missing worker, say, would let it wait for ever. */
const TIME_LIMIT = 8_000

/** Milliseconds for which the first scene waits for a story's tiles: over a slow line they come after the rest of the map. */
const TILES_WAIT = 3_000

/**
 * Makes the live map and waits until its first scene is on the screen.
 *
 * @param signal ends the wait: the map is removed and the promise rejects with the signal's reason
 * @throws what MapLibre throws without WebGL2, an `Error` event before the first scene stands, or a TimeoutError after 8 s in view
 */
export async function createLiveMap(wanted: LiveMapOptions, signal: AbortSignal): Promise<LiveMap> {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href)
  const options = { ...wanted, story: await openTiles(wanted.story, wanted.folder) }
  signal.throwIfAborted()
  const colors = pageColors(options.container)
  const live = control(makeMap(options, colors), options, colors)
  const waiting = new AbortController()
  const limit = visibleTimeLimit(TIME_LIMIT, waiting.signal)
  const tilesLate = visibleTimeLimit(TILES_WAIT, waiting.signal)
  warnOfTiles(live.maplibre, options.story.layers)
  try {
    await firstIdle(live.maplibre, options.story, AbortSignal.any([signal, limit]), tilesLate)
  } catch (error) {
    live.remove()
    throw error
  } finally {
    waiting.abort()
  }
  loadOwnBase(options, live, signal)
  return live
}

function makeMap({ container, story, base, scene }: LiveMapOptions, colors: PageColors): MapLibre {
  try {
    return new MapLibre({
      container,
      style: groundStyle(groundHolder(base).data(), story, colors.palette()),
      ...jumpOptions(scene.camera),
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      interactive: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      validateStyle: false,
      canvasContextAttributes: { antialias: true, powerPreference: 'default' },
    })
  } catch (error) {
    colors.remove()
    throw error
  }
}

function control(map: MapLibre, { story, lost, scene: first, base }: LiveMapOptions, colors: PageColors): LiveMap {
  const from = groundHolder(base)
  let scene = first
  let palette = colors.palette()
  let styled = false
  let freed: FreeMap | undefined
  let isOwnMove = false
  const builtin = baseStyle({ palette, lang: story.lang, policy: story.boundaryPolicy }).layers.map(({ id }) => id)
  const ground = groundSwitch(map, { builtin, dark: isDark(palette), changed: () => styled && paint() })

  const painter = scenePainter(map, story.layers, ground)
  const paint = (): boolean => painter.paint(scene, palette)
  const repaint = (): void => {
    painter.forget()
    paint()
  }

  /** Takes on the page's colours, where they are others than the map's. */
  const recolor = (): void => {
    const next = colors.palette()
    if (!styled || COLOR_NAMES.every((name) => next[name] === palette[name])) return
    palette = next
    for (const { layer, property, color } of colorsOf(groundLayers(story, palette))) {
      map.setPaintProperty(layer, property as 'line-color', color as string)
    }
    ground.setDark(isDark(palette))
    repaint()
  }

  /** Moves the map without telling that the reader did. */
  const jump = (move: () => void): void => {
    isOwnMove = true
    move()
    isOwnMove = false
  }
  const redrawGround = (): void => {
    if (!styled) return
    for (const [name, data] of groundSources(from.data(), story.layers)) {
      const source = map.getSource(name)
      if (source !== undefined && 'setData' in source) (source as { setData(d: unknown): void }).setData(data)
    }
  }

  map.on('click', ({ point }) => freed?.pressed?.([point.x, point.y]))
  map.on('move', () => {
    if (freed === undefined || isOwnMove) return
    scene = { ...scene, camera: cameraOf(map) } // where the map is already: a scene drawn for it moves it no more
    freed.moved(scene.camera)
  })
  map.on('style.load', () => {
    styled = true
    ground.restore()
    repaint()
    recolor()
  })
  colors.watch(recolor)
  map.on('webglcontextlost', () => {
    styled = false
    lost(true)
  })
  map.on('webglcontextrestored', () => {
    styled = false
    map.setStyle(groundStyle(from.data(), story, palette), { diff: false })
    map.once('idle', () => lost(false))
  })

  return {
    maplibre: map,
    ground,
    draw: (next) => {
      const moved = !sameCamera(next.camera, scene.camera)
      scene = next
      if (moved) jump(() => map.jumpTo(jumpOptions(scene.camera)))
      if (!styled) return
      if (paint() || moved) map.redraw()
    },
    setBase: (next) => {
      from.setBase(next)
      redrawGround()
    },
    setWhole: (whole) => {
      from.setWhole(whole)
      redrawGround()
    },
    resize: () => {
      jump(() => {
        map.resize()
        map.jumpTo(jumpOptions(scene.camera))
      })
      recolor() // a map that was not displayed is told of no change
    },
    free: (free) => {
      freed = free
      setFree(map, free)
    },
    remove: () => {
      colors.remove()
      map.remove()
    },
  }
}

function jumpOptions({ center: [lng, lat], zoom }: Camera): { center: [number, number]; zoom: number } {
  return { center: [lng, lat], zoom }
}

function sameCamera(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1]
}
