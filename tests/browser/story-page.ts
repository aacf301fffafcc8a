import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { viewportOf } from '../../src/element/viewport.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { sceneAt } from '../../src/scene/scene-at.ts'
import { createTrack, type Track } from '../../src/scene/track.ts'
import type { Story } from '../../src/story/story.ts'

/** The built Kursk story. */
export const STORY = JSON.parse(readFileSync('dist/kursk-ceasefire/story.json', 'utf8')) as Story

/** Small, so that the software renderer is quick: a phone. */
export const PHONE = { width: 390, height: 700 }
export const DESKTOP = { width: 1200, height: 800 }

/** Everything that a page did that it should not. */
export interface Incidents {
  /** Console errors, uncaught errors, violations of the content policy. */
  readonly errors: string[]
  /** Requests to other hosts. */
  readonly foreign: string[]
}

/** Opens a page of the build and keeps an eye on it. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; incidents: Incidents }> {
  const context = await browser.newContext({ viewport: PHONE, ...options })
  const page = await context.newPage()
  const incidents: Incidents = { errors: [], foreign: [] }
  const host = new URL(url).host
  page.on('console', (message) => message.type() === 'error' && incidents.errors.push(message.text()))
  page.on('pageerror', (error) => incidents.errors.push(String(error)))
  page.on('request', (request) => {
    const { protocol, host: other } = new URL(request.url())
    if (protocol.startsWith('http') && other !== host) incidents.foreign.push(request.url())
  })
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { violations: seen, shifts: 0 })
      document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`))
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) Object.assign(window, { shifts: (window as unknown as { shifts: number }).shifts + entry.value })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
  }
  await page.goto(url)
  return { page, incidents }
}

/** Waits until the live map stands. */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('.stage')?.dataset['map'] === 'live',
    undefined,
    { timeout: 30_000 },
  )
}

/** Waits until the story has come to rest: the same position for six frames. */
export function untilSettled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const story = document.querySelector('dateline-story') as unknown as { position: number }
        let last = Number.NaN
        let same = 0
        const look = (): void => {
          same = story.position === last ? same + 1 : 0
          last = story.position
          if (same >= 6) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

/** What the element shows, and what MapLibre really drew. */
export interface Shown {
  readonly scene: Scene
  readonly mapSize: { readonly width: number; readonly height: number }
  readonly maplibre:
    | {
        readonly center: [number, number]
        readonly zoom: number
        readonly paint: Record<string, unknown>
        readonly outlines: Record<string, number>
      }
    | undefined
}

export function whatIsShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const story = document.querySelector('dateline-story') as unknown as Record<PropertyKey, unknown> & {
      scene: Scene
      shadowRoot: ShadowRoot
    }
    const box = (story.shadowRoot.querySelector('.map') as HTMLElement).getBoundingClientRect()
    const live = story[Symbol.for('dateline.live-map')] as { maplibre: Record<string, (...args: unknown[]) => never> } | undefined
    const map = live?.maplibre
    const center = map?.['getCenter']?.() as unknown as { lng: number; lat: number } | undefined
    const paint = (layer: string, property: string): unknown => map?.['getPaintProperty']?.(layer, property)
    const state = (id: number): number =>
      (map?.['getFeatureState']?.({ source: 'layer:regions', id }) as unknown as { strength?: number } | undefined)?.strength ?? 0
    return {
      scene: JSON.parse(JSON.stringify(story.scene)) as Scene,
      mapSize: { width: box.width, height: box.height },
      maplibre: center && {
        center: [center.lng, center.lat],
        zoom: map?.['getZoom']?.() as unknown as number,
        paint: {
          'regions:area fill-opacity': paint('regions:area', 'fill-opacity'),
          'border:line line-opacity': paint('border:line', 'line-opacity'),
        },
        outlines: { kursk: state(1), sumy: state(2) },
      },
    }
  })
}

/** The track that a page of this map size must be showing. */
export function trackFor(size: { width: number; height: number }): Track {
  return createTrack(STORY, viewportOf(size))
}

/** The scene is the one of its position, and MapLibre shows its camera, opacities and outlines. */
export function expectScene({ scene, mapSize, maplibre }: Shown): void {
  const expected = sceneAt(trackFor(mapSize), scene.position)
  expect(rounded(scene)).toEqual(rounded(expected))
  if (maplibre === undefined) throw new Error('no live map')
  expect(maplibre.zoom).toBeCloseTo(scene.camera.zoom, 9)
  expect(maplibre.center[0]).toBeCloseTo(scene.camera.center[0], 9)
  expect(maplibre.center[1]).toBeCloseTo(scene.camera.center[1], 9)
  const opacity = (id: string) => scene.layers.find((layer) => layer.id === id)?.opacity
  expect(maplibre.paint).toEqual({ 'regions:area fill-opacity': opacity('regions'), 'border:line line-opacity': opacity('border') })
  const strength = (ref: string) => scene.highlights.find((highlight) => highlight.ref === ref)?.strength ?? 0
  expect(maplibre.outlines).toEqual({ kursk: strength('regions#kursk'), sumy: strength('regions#sumy') })
}

/** Numbers to nine digits after the point: Node's and Chromium's logarithms differ in the last bit. */
export function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toFixed(9)) : part)))
}
