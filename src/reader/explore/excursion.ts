import type { Camera } from '../../geo/camera.ts'
import { constrain } from '../../geo/constrain.ts'
import { panned } from '../../geo/panned.ts'
import { withoutBaseLabels } from '../../scene/labels/without-base-labels.ts'
import type { Scene } from '../../scene/scene.ts'
import { sceneUnder } from '../../scene/scene-under.ts'
import type { Place } from '../../story/story.ts'
import type { Position, ScreenPoint } from '../../story/units.ts'
import type { Player, Reading } from '../tool.ts'
import { closestZoom, isInStory, placeCamera, viewsOf } from './cameras.ts'
import { fly } from './fly.ts'
import { hasOwnBase, homeScene } from './home-scene.ts'
import { type Beyond, loadBeyond } from './load-beyond.ts'
import { storyBeyond } from './story-beyond.ts'

/** The map in the reader's hands. While it is, the reader's scrolling moves only the text; after a full step of it the map comes back by itself. */
export interface Excursion {
  readonly isAway: boolean
  readonly beyond: Pick<Beyond, 'state' | 'wider'>
  /** Gives the map to the reader, where it is. Nothing where there is no live map. */
  begin(): void
  /** Flies the map there, and gives it to the reader. */
  flyTo(camera: Camera): void
  visit(place: Place): void
  zoomBy(levels: number): void
  /** By CSS pixels, to the right and down. */
  panBy(dx: number, dy: number): void
  /** Brings the map back to where the reader is. */
  back(): void
  /** To be called with every scene that is drawn. */
  shown(): void
}

export interface ExcursionOptions {
  /** It has begun or ended, or what lies beyond the story has come. */
  readonly changed: () => void
  readonly pressed: (at: ScreenPoint) => void
}

/** Steps of text that a reader scrolls before the map follows again. */
const FULL_STEP = 1

export function createExcursion(reading: Reading, { changed, pressed }: ExcursionOptions, signal: AbortSignal): Excursion {
  const { story, player, strings, stage, map } = reading
  let away: ReadingPlace | undefined
  /** Where the map is, or is flying to. */
  let camera = player.scene.camera
  let viewport = player.viewport
  let views: readonly Camera[] = []
  let halt = (): void => undefined
  const home = homeScene(reading)
  const beyond = loadBeyond(
    reading,
    () => {
      if (away !== undefined) show(player.scene.camera)
      changed()
    },
    signal,
  )

  const sceneFor = (next: Camera, step: number): Scene => {
    const named = hasOwnBase(player) ? withoutBaseLabels(story) : storyBeyond(story, beyond.wider, next, player.viewport)
    return sceneUnder(named, step, next, player.viewport)
  }
  const show = (next: Camera): void => {
    if (away !== undefined) player.take(sceneFor(next, away.step))
  }
  const closest = (): number => closestZoom(views, hasOwnBase(player) ? 'own' : 'builtin')
  /** The reader moved the map, or took hold of it while it flew. */
  const movedTo = (next: Camera): void => {
    halt()
    camera = next
    beyond.load()
    show(next)
  }
  const end = (): void => {
    away = undefined
    halt()
    player.live?.free()
    mark(reading, false)
  }
  const begin = (): void => {
    const { live } = player
    if (away !== undefined || live === undefined || !isLive(stage)) return
    halt()
    viewport = player.viewport
    views = viewsOf(story, viewport)
    camera = player.scene.camera
    away = placeOf(player)
    live.free({ label: strings.explore.map, maxZoom: closest(), moved: movedTo, pressed })
    mark(reading, true)
    show(camera)
    changed()
  }
  const flyTo = (wanted: Camera): void => {
    begin()
    if (away === undefined) return
    halt()
    const next = constrain({ ...wanted, zoom: Math.min(wanted.zoom, closest()) }, player.viewport)
    const target = sceneFor(next, away.step)
    camera = next
    if (!isInStory(next, views, player.viewport)) beyond.load()
    const to = (): Scene => target
    halt = fly({ from: player.scene, to, viewport: () => player.viewport, show: player.take, landed: () => show(camera) }, signal)
  }

  const grip = (): void => {
    if (away === undefined || camera === player.scene.camera) return
    movedTo(player.scene.camera)
  }
  for (const gesture of ['pointerdown', 'wheel'] as const) map.addEventListener(gesture, grip, { passive: true, capture: true, signal })
  signal.addEventListener('abort', () => mark(reading, false))

  const back = (): void => {
    if (away === undefined) return
    end()
    const arrive = (): void => player.take()
    halt = fly({ from: player.scene, to: home, viewport: () => player.viewport, show: player.take, landed: arrive }, signal)
    changed()
  }

  return {
    get isAway() {
      return away !== undefined
    },
    beyond,
    begin: () => {
      begin()
      if (away !== undefined) beyond.load()
    },
    flyTo,
    visit: (place) => {
      begin()
      if (away === undefined) return
      away = placeOf(player)
      flyTo(placeCamera(place.at, camera, closest(), player.viewport))
    },
    zoomBy: (levels) => flyTo({ ...camera, zoom: camera.zoom + levels }),
    panBy: (dx, dy) => flyTo(panned(camera, dx, dy)),
    back,
    shown: () => {
      if (away === undefined) return
      if (!isLive(stage) || player.viewport.width <= 1) {
        end()
        player.take()
        changed()
      } else if (Math.abs(player.position - away.from) >= FULL_STEP) {
        back()
      } else if (player.viewport !== viewport) {
        viewport = player.viewport
        views = viewsOf(story, viewport)
        halt()
        show(camera)
      }
    },
  }
}

/** Where the reader left the story: the step whose layers and highlights go on to be shown, and the place in the text. */
interface ReadingPlace {
  readonly step: number
  readonly from: Position
}

function placeOf({ position }: Player): ReadingPlace {
  return { step: Math.round(position), from: position }
}

/** Whether the live map stands, with its graphics context. */
export function isLive(stage: HTMLElement): boolean {
  return stage.dataset['map'] === 'live'
}

/** Says to the style sheet and to those who do not see the map whether it is the reader's. */
function mark({ stage, map }: Reading, isFree: boolean): void {
  stage.toggleAttribute('data-explore', isFree)
  if (isFree) map.removeAttribute('aria-hidden')
  else map.setAttribute('aria-hidden', 'true')
}
