import { render } from 'preact'
import { fit } from '../../geo/fit.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Place } from '../../story/story.ts'
import { boxIn } from '../areas.ts'
import { mapPoints } from '../places/map-points.tsx'
import { placeLinks } from '../places/place-links.ts'
import type { MakeTool } from '../tool.ts'
import { viewsOf, wholeStory } from './cameras.ts'
import { MainButton, Moves, Presets } from './controls.tsx'
import { createExcursion, isLive } from './excursion.ts'
import { Scale } from './scale.tsx'
import { wordsBeyond } from './words-beyond.ts'

/** What lets a reader go where the story does not: the map in their own hands, places in the text that lead to it, and points on the map that tell of themselves. */
export const exploreMap: MakeTool = (reading, signal) => {
  const { story, strings, stage, map, player, areas } = reading
  const words = strings.explore
  const root = stage.getRootNode() as ShadowRoot
  const entry = boxIn(areas['top-end'], 'explore', 'controls')
  const presets = boxIn(areas.top, 'explore-views')
  const moves = boxIn(areas['bottom-end'], 'explore-tools')
  const scale = boxIn(areas['bottom-end'], 'explore-scale')
  let hasPad = false
  let said = ''
  let note = ''
  let drawnFor = ''
  let scaledFor = ''

  const points = mapPoints(reading, () => excursion.back(), signal)
  const excursion = createExcursion(reading, { changed: () => draw(), pressed: points.press }, signal)
  const destinations = [
    { label: words.wholeStory, camera: () => wholeStory(viewsOf(story, player.viewport), player.viewport) },
    ...story.presets.map(({ label, framing }) => ({ label, camera: () => fit(framingFor(framing, player.viewport), player.viewport) })),
  ]
  const main = (): HTMLElement | null => entry.querySelector('.explore-main')
  const statuses = { 'not-asked': '', there: '', loading: words.loading, missing: words.incomplete } as const

  const draw = (): void => {
    const { isAway } = excursion
    if (!isAway) {
      hasPad = false
      said = ''
    }
    const focused = root.activeElement
    const losesFocus = !isAway && focused !== main() && [map, presets, moves].some((box) => box.contains(focused))
    entry.hidden = !isLive(stage)
    render(<MainButton {...{ words, isAway, begin, back: excursion.back, said }} />, entry)
    const panBy = (right: number, down: number): void => excursion.panBy(right * player.viewport.width, down * player.viewport.height)
    const status = statuses[excursion.beyond.state]
    render(isAway ? <Moves {...{ words, zoomBy: excursion.zoomBy, panBy, hasPad, togglePad, status, note }} /> : null, moves)
    const go = destinations.map(({ label, camera }) => ({ label, go: () => excursion.flyTo(camera()) }))
    render(isAway ? <Presets words={words} presets={go} /> : null, presets)
    drawScale()
    if (losesFocus) main()?.focus({ preventScroll: true })
  }
  const begin = (): void => {
    excursion.begin()
    map.querySelector('canvas')?.focus({ preventScroll: true })
  }
  const togglePad = (): void => {
    hasPad = !hasPad
    draw()
  }
  const drawScale = (): void => {
    const { camera } = player.scene
    const next = excursion.isAway ? `${camera.zoom} ${camera.center[1]}` : ''
    if (next === scaledFor) return
    scaledFor = next
    render(next === '' ? null : <Scale camera={camera} lang={story.lang} words={words} />, scale)
  }

  const visit = (place: Place): void => {
    excursion.visit(place)
    said = words.showsPlace(place.label.text)
    draw()
  }
  placeLinks(reading, { light: points.light, visit }, signal)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !excursion.isAway || root.querySelector(':popover-open') !== null) return
      excursion.back()
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    for (const box of [entry, presets, moves, scale]) render(null, box)
  })
  draw()
  return {
    shown: () => {
      excursion.shown() // which may show another scene in the place of this one
      const { scene } = player
      points.shown(scene)
      drawScale()
      const { wider } = excursion.beyond
      const isBeyond = excursion.isAway && wider !== undefined && player.live?.ground.isOwn !== true
      note = isBeyond ? wordsBeyond(story, wider, { scene, size: player.viewport }, strings) : ''
      const state = `${stage.dataset['map']} ${note}`
      if (state === drawnFor) return
      drawnFor = state
      draw()
    },
  }
}
