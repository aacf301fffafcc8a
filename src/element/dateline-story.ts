import type { Tools } from '../reader/open-tools.ts'
import type { Player } from '../reader/tool.ts'
import type { LiveMap } from '../render/map/live-map.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Position } from '../story/units.ts'
import { afterPaint } from './after-paint.ts'
import { findStage, findSteps } from './dom.ts'
import { landOnAddress } from './land-on-address.ts'
import { loadJson } from './load-json.ts'
import { playStory } from './play-story.tsx'

/** Lets tests reach MapLibre's own state; not part of the contract. */
export const LIVE_MAP = Symbol.for('dateline.live-map')

/**
 * `<dateline-story src="…/story.json">`: a prerendered story whose map follows the reader. The text in it is never touched; without the
 * script it is an article with static maps.
 */
export class DatelineStory extends HTMLElement {
  #player: Player | undefined
  #running: AbortController | undefined
  #markReady: () => void = () => undefined
  #ready = this.#notReady()

  /** Resolves when the story follows the reader (on static maps, if the live map has not come yet). */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** The reader's place as the map shows it: 3 is settled on step 3. */
  get position(): Position | undefined {
    return this.#player?.scene.position
  }

  /** The scene on the screen. */
  get scene(): Scene | undefined {
    return this.#player?.scene
  }

  get [LIVE_MAP](): LiveMap | undefined {
    return this.#player?.live
  }

  connectedCallback(): void {
    const running = new AbortController()
    this.#running = running
    this.#start(running.signal).then(
      () => running.signal.aborted || this.#markReady(),
      (reason) => {
        if (running.signal.aborted) return
        this.dataset['state'] = 'static'
        console.warn('Dateline: no live story, static maps stand in its place.', reason)
      },
    )
  }

  disconnectedCallback(): void {
    this.#running?.abort()
    this.#player = undefined
    delete this.dataset['state']
    this.#ready = this.#notReady()
  }

  #notReady(): Promise<void> {
    return new Promise((resolve) => {
      this.#markReady = resolve
    })
  }

  async #start(signal: AbortSignal): Promise<void> {
    const parts = this.shadowRoot && findStage(this.shadowRoot)
    const src = this.getAttribute('src')
    if (!parts || src === null) throw new Error('<dateline-story> needs src and the content that `dateline build` writes')
    const base = new URL(src, this.baseURI)
    const story = await loadJson<Story>(base, signal)
    signal.throwIfAborted()

    const steps = findSteps(this)
    if (story.schema !== 'dateline/1' || story.steps.length !== steps.length) {
      throw new Error(`${base.href} has ${story.steps?.length} steps, the page ${steps.length}`)
    }
    let tools: Tools | undefined
    const player = playStory({ story, base, parts, steps, shown: (scene) => tools?.shown(scene) }, signal)
    this.#player = player
    this.dataset['state'] = 'playing'
    landOnAddress(story, player, signal)
    afterPaint(async () => {
      const reader = await import('../reader/open-tools.ts')
      tools = await reader.openTools({ story, folder: base, host: this, ...parts, steps, player, load: loadJson }, signal)
      tools.shown(player.scene)
    }, signal)
  }
}
