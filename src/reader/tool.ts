import type { Viewport } from '../geo/camera.ts'
import type { LiveMap } from '../render/map/live-map.ts'
import type { Strings } from '../render/words/strings.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Position } from '../story/units.ts'
import type { Areas } from './areas.ts'
import type { Cards } from './cards.ts'

/** The story that is being read, as the tools of the reader know it. */
export interface Reading {
  readonly story: Story
  readonly strings: Strings
  /** The address of the story's folder. */
  readonly folder: URL
  /** Fetches a JSON file of the build. Rejects where it cannot be had. */
  readonly load: <T>(url: URL, signal: AbortSignal) => Promise<T>
  /** `<dateline-story>`: the article is in it. */
  readonly host: HTMLElement
  /** The box of the map in its shadow, and the map's own in that. */
  readonly stage: HTMLElement
  readonly map: HTMLElement
  /** The elements of the steps' text, in reading order. */
  readonly steps: readonly HTMLElement[]
  readonly player: Player
  readonly areas: Areas
  readonly cards: Cards
}

/** What plays the story. */
export interface Player {
  /** The scene on the screen. */
  readonly scene: Scene
  /** The map as it lies on the screen. */
  readonly viewport: Viewport
  /** The live map, once it stands. */
  readonly live: LiveMap | undefined
  /** Where the reader is in the text, whatever the map shows. */
  readonly position: Position
  /** Scrolls the page, at once, so that the reader is settled on a step; the map follows as it follows any scrolling: it travels to a neighbour, and cuts further. */
  goTo(step: number): void
  /** Shows a scene in the place of the reader's, until it is called without one: then the map is where the reader is. */
  take(scene?: Scene): void
}

/** Something that a reader can use. Made once for a story, when its style sheet is there. */
export interface Tool {
  /** A scene was drawn: called in its frame, also when nothing but the map's size or state has changed. Must cost little. */
  shown?(scene: Scene): void
}

/** @param signal takes the tool away again, with all that it put into the page and every listener */
export type MakeTool = (reading: Reading, signal: AbortSignal) => Tool
