import { render } from 'preact'
import type { Viewport } from '../geo/camera.ts'
import type { LiveMap } from '../render/map/live-map.ts'
import { Sheet } from '../render/svg/sheet.tsx'
import type { Scene } from '../scene/scene.ts'
import { sceneAt } from '../scene/scene-at.ts'
import { createTrack, type Track } from '../scene/track.ts'
import { type Following, follow, landed } from '../scroll/follow.ts'
import { watchDarkScheme, watchReducedMotion } from '../scroll/reader-preferences.ts'
import type { Layout } from '../scroll/reading-line.ts'
import { watchReading } from '../scroll/watch-reading.ts'
import type { Story } from '../story/story.ts'
import type { StageParts } from './dom.ts'
import { openLiveStage, whenIdle } from './live-stage.ts'
import { stillStage } from './still-stage.ts'
import { layoutOf, viewportOf } from './viewport.ts'

/** A story being read. */
export interface Player {
  /** The scene on the screen. */
  readonly scene: Scene
  /** The live map, once it stands. */
  readonly live: LiveMap | undefined
  /** Scrolls the page so that the reader is settled on a step, at once. */
  goTo(step: number): void
}

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
  let track: Track = createTrack(story, viewport)
  let following: Following = landed(0)
  let scene: Scene = sceneAt(track, 0)
  let live: LiveMap | undefined
  let mapIsLost = false
  let reduced = false
  let dark = false
  let frame = 0
  let lastTime = 0

  const reading = watchReading({ steps, layout: () => layout, changed: () => wake() })
  const travels = (): boolean => live !== undefined && !mapIsLost && !reduced
  const target = (): number => (travels() ? reading.position() : Math.round(reading.position()))

  const show = (): void => {
    scene = sceneAt(track, following.position)
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
  const wake = (): void => {
    if (frame !== 0 || target() === following.position) return
    lastTime = performance.now()
    frame = requestAnimationFrame(tick)
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
    viewport = viewportOf({ width, height })
    layout = layoutOf(parts.stage)
    track = createTrack(story, viewport)
    live?.resize()
    settle()
  })
  resized.observe(parts.map)
  watchReducedMotion((isReduced) => {
    reduced = isReduced
    wake()
  }, signal)
  watchDarkScheme((isDark) => {
    dark = isDark
    live?.setDark(isDark)
  }, signal)
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    resized.disconnect()
    reading.stop()
    live?.remove()
    render(null, parts.sheet)
  })

  settle()
  whenIdle(() => {
    if (signal.aborted) return
    const lost = (isLost: boolean): void => {
      mapIsLost = isLost
      setLive(!isLost)
    }
    openLiveStage({ container: parts.live, story, base, scene: () => scene, dark: () => dark, lost }, signal).then(
      (opened) => {
        live = opened
        live.resize() // window and scheme may have changed while it was made
        live.setDark(dark)
        setLive(true)
      },
      (reason) => {
        if (signal.aborted) return
        parts.stage.dataset['map'] = 'still'
        parts.stage.dataset['reason'] = 'map-unavailable'
        console.warn('Dateline: no live map here, static maps stand in its place.', reason)
      },
    )
  })

  return {
    get scene() {
      return scene
    },
    get live() {
      return live
    },
    goTo: (step) => {
      reading.goTo(step)
      settle()
    },
  }
}
