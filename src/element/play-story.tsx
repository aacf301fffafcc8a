import { render } from 'preact'
import type { Viewport } from '../geo/camera.ts'
import type { Player } from '../reader/tool.ts'
import type { LiveMap } from '../render/map/live-map.ts'
import { Sheet } from '../render/svg/sheet.tsx'
import type { Scene } from '../scene/scene.ts'
import { sceneAt } from '../scene/scene-at.ts'
import { createTrack, type Track } from '../scene/track.ts'
import { type Following, follow, landed } from '../scroll/follow.ts'
import { watchReducedMotion } from '../scroll/reader-preferences.ts'
import type { Layout } from '../scroll/reading-line.ts'
import { watchReading } from '../scroll/watch-reading.ts'
import type { Story } from '../story/story.ts'
import { afterPaint } from './after-paint.ts'
import type { StageParts } from './dom.ts'
import { openLiveStage } from './live-stage.ts'
import { stillStage } from './still-stage.ts'
import { layoutOf, viewportOf } from './viewport.ts'

/** Milliseconds that a first frame counts: nothing told how long the reader has been on the way. */
const FRAME = 1000 / 60

export interface PlayOptions {
  readonly story: Story
  /** The address of the story's folder. */
  readonly base: URL
  readonly parts: StageParts
  /** The elements that hold the steps' text, in reading order. */
  readonly steps: readonly HTMLElement[]
  /** The story moved on by itself or by the reader: what is shown has changed. */
  readonly shown: (scene: Scene) => void
}

/**
 * Plays a story: turns the reader's scrolling into positions, positions into scenes, and draws each scene on the static or the
 * live map and on the sheet, until the signal aborts. At rest nothing runs.
 */
export function playStory({ story, base, parts, steps, shown }: PlayOptions, signal: AbortSignal): Player {
  const stills = stillStage(parts.still, story, base)
  let viewport: Viewport = viewportOf(parts.map.getBoundingClientRect())
  let layout: Layout = layoutOf(parts.stage)
  let labelled = story
  let track: Track = createTrack(story, viewport)
  let following: Following = landed(0)
  let scene: Scene = sceneAt(track, 0)
  let taken: Scene | undefined
  let live: LiveMap | undefined
  let mapIsLost = false
  let reduced = false
  let frame = 0
  let lastTime = 0

  const reading = watchReading({ steps, layout: () => layout, changed: (time) => wake(time) }, signal)
  const travels = (): boolean => live !== undefined && !mapIsLost && !reduced
  const target = (): number => (travels() ? reading.position() : Math.round(reading.position()))

  const show = (): void => {
    scene = taken ?? sceneAt(track, following.position)
    parts.veil.style.opacity = String(scene.veil)
    if (live !== undefined && !mapIsLost) live.draw(scene)
    else stills.show(scene, viewport)
    render(<Sheet scene={scene} size={viewport} />, parts.sheet)
    shown(scene)
  }
  const tick = (time: number): void => {
    const aim = target()
    const elapsed = Math.max(0, time - lastTime) / 1000
    lastTime = time
    following = travels() ? follow(following, aim, elapsed) : landed(aim)
    show()
    frame = following.position === aim ? 0 : requestAnimationFrame(tick)
  }
  /** Sets out for the reader's place, in the frame that tells of it. */
  const wake = (time: number): void => {
    if (frame !== 0 || target() === following.position) return
    lastTime = time - FRAME
    tick(time)
  }
  const settle = (): void => {
    following = landed(target())
    show()
  }
  const setLive = (stands: boolean): void => {
    parts.stage.dataset['map'] = stands ? 'live' : 'still'
    settle()
  }

  const resized = new ResizeObserver(() => {
    const { width, height } = parts.map.getBoundingClientRect()
    if (width === viewport.width && height === viewport.height) return
    const step = Math.round(scene.position)
    viewport = viewportOf({ width, height })
    layout = layoutOf(parts.stage)
    track = createTrack(labelled, viewport)
    live?.resize()
    reading.keep(step)
    settle()
  })
  resized.observe(parts.map)
  watchReducedMotion((isReduced) => {
    reduced = isReduced
    wake(performance.now())
  }, signal)
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    resized.disconnect()
    live?.remove()
    stills.clear()
    render(null, parts.sheet)
    delete parts.stage.dataset['map']
    delete parts.stage.dataset['reason']
  })

  settle()
  afterPaint(() => {
    const lost = (isLost: boolean): void => {
      mapIsLost = isLost
      setLive(!isLost)
    }
    const relabel = (next: Story): void => {
      labelled = next
      track = createTrack(next, viewport)
      show()
    }
    openLiveStage({ container: parts.live, story, base, scene: () => scene, relabel, lost }, signal).then(
      (opened) => {
        live = opened
        live.resize() // the window may have changed while it was made
        setLive(true)
      },
      (reason) => {
        if (signal.aborted) return
        parts.stage.dataset['map'] = 'still'
        parts.stage.dataset['reason'] = 'map-unavailable'
        console.warn('Dateline: no live map, static maps stand in its place.', reason)
      },
    )
  }, signal)

  return {
    get scene() {
      return scene
    },
    get live() {
      return live
    },
    get viewport() {
      return viewport
    },
    get position() {
      return reading.position()
    },
    goTo: (step) => {
      reading.goTo(step)
      wake(performance.now())
    },
    take: (next) => {
      taken = next
      settle()
    },
  }
}
