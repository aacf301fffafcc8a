import { stringsFor } from '../render/words/strings.ts'
import type { Scene } from '../scene/scene.ts'
import { makeAreas } from './areas.ts'
import { makeCards } from './cards.ts'
import { evidence } from './evidence/evidence.ts'
import { exploreMap } from './explore/explore-map.tsx'
import { showOverview } from './overview/show-overview.tsx'
import css from './styles/tools.css?url'
import type { MakeTool, Reading } from './tool.ts'
import { chapterRail } from './travel/chapter-rail.tsx'
import { followAddress } from './travel/follow-address.ts'
import { markActive } from './travel/mark-active.ts'
import { stepButtons } from './travel/step-buttons.tsx'
import { writeAddress } from './travel/write-address.ts'

/** Every tool, in the order in which they stand in the tab order. */
const TOOLS: readonly MakeTool[] = [markActive, chapterRail, exploreMap, showOverview, evidence, stepButtons, followAddress, writeAddress]

/** The tools of a story. */
export interface Tools {
  /** To be called with every scene, in its frame. */
  shown(scene: Scene): void
}

/** What the element knows of its story. */
export type Opened = Omit<Reading, 'strings' | 'areas' | 'cards'>

/** Puts the tools of the reader over the map, when their style sheet is there. They go when the signal aborts. */
export async function openTools(opened: Opened, signal: AbortSignal): Promise<Tools> {
  const root = opened.stage.getRootNode() as ShadowRoot
  await styleSheet(root, signal)
  signal.throwIfAborted()
  const strings = stringsFor(opened.story.lang)
  const reading: Reading = {
    ...opened,
    strings,
    areas: makeAreas(opened.stage, signal),
    cards: makeCards(root, strings.close, signal),
  }
  const tools = TOOLS.map((make) => make(reading, signal))
  return {
    shown: (scene) => {
      for (const tool of tools) tool.shown?.(scene)
    },
  }
}

/** Loads the tools' style sheet into the shadow. Rejects where it cannot be had: without it they would stand about. */
function styleSheet(root: ShadowRoot, signal: AbortSignal): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(css, import.meta.url).href
  signal.addEventListener('abort', () => link.remove())
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve(), { once: true })
    link.addEventListener('error', () => reject(new Error(`${link.href} cannot be loaded`)), { once: true })
    root.append(link)
  })
}
