import { render } from 'preact'
import { type Outline, viewOutline } from '../../geo/view-outline.ts'
import { hundredths } from '../../render/svg/hundredths.ts'
import type { OverviewMap } from '../../render/svg/overview-map.ts'
import { OVERVIEW } from '../../scene/overview-size.ts'
import type { Scene } from '../../scene/scene.ts'
import { boxIn } from '../areas.ts'
import type { MakeTool } from '../tool.ts'
import { Overview } from './overview.tsx'
import { pictureFor } from './picture-for.ts'

/** CSS pixels of map width under which there is no room for a map in its corner. */
const NARROW = 700

/** Share of the picture from which on it says nothing that the map does not. */
const FILLED = 0.85

/** A small map in the corner that shows where the view lies. Its pictures are loaded when they are first shown. */
export const showOverview: MakeTool = ({ story, strings, folder, load, stage, player, areas }, signal) => {
  const box = boxIn(areas['top-start'], 'overview', 'overview')
  const pictures = new Map<number, OverviewMap | undefined>()
  let isOff = false
  let shown: Shown = 'nothing'
  let outline: SVGRectElement | null = null

  const pictureAt = (index: number): OverviewMap | undefined => {
    const file = story.overviews[index]?.file
    if (file !== undefined && !pictures.has(index)) {
      pictures.set(index, undefined)
      load<OverviewMap>(new URL(file, folder), signal).then(
        (picture) => {
          pictures.set(index, picture)
          show(player.scene)
        },
        () => undefined, // the map goes on without it
      )
    }
    return pictures.get(index)
  }
  const toggle = (): void => {
    isOff = !isOff
    show(player.scene)
    box.querySelector('button')?.focus({ preventScroll: true })
  }
  const draw = (next: Shown): void => {
    if (next === shown) return
    shown = next
    box.hidden = next === 'nothing'
    const picture = typeof next === 'number' ? pictures.get(next) : undefined
    render(<Overview {...{ picture, isOff: next === 'off', toggle, words: strings.explore }} />, box)
    outline = box.querySelector('.overview-view')
  }
  const wantedUnder = (scene: Scene): Shown => {
    const own = story.steps[Math.round(scene.position)]?.overview
    const index = stage.hasAttribute('data-explore') ? pictureFor(story.overviews, scene.camera, player.viewport) : own
    const over = index === undefined ? undefined : story.overviews[index]
    if (index === undefined || over === undefined || player.viewport.width < NARROW) return 'nothing'
    const { width, height } = viewOutline(scene.camera, player.viewport, over, OVERVIEW)
    if (width > OVERVIEW.width * FILLED && height > OVERVIEW.height * FILLED) return 'nothing'
    return isOff ? 'off' : index
  }
  const show = (scene: Scene): void => {
    const wanted = wantedUnder(scene)
    const hasCome = typeof wanted !== 'number' || pictureAt(wanted) !== undefined
    draw(hasCome ? wanted : typeof shown === 'number' ? shown : 'nothing') // until a picture has come, the one before it stays
    const over = typeof shown === 'number' ? story.overviews[shown] : undefined
    if (outline === null || over === undefined) return
    const transform = placed(viewOutline(scene.camera, player.viewport, over, OVERVIEW))
    if (outline.getAttribute('transform') !== transform) outline.setAttribute('transform', transform)
  }

  signal.addEventListener('abort', () => render(null, box))
  return { shown: show }
}

/** An index of a picture, or the button that brings it back. */
type Shown = number | 'off' | 'nothing'

/** CSS pixels: an outline smaller than this would be a speck. */
const LEAST = 5

/** Puts a unit square where an outline lies. */
function placed({ x, y, width, height }: Outline): string {
  const [w, h] = [Math.max(width, LEAST), Math.max(height, LEAST)]
  return `translate(${hundredths(x + (width - w) / 2)} ${hundredths(y + (height - h) / 2)}) scale(${hundredths(w)} ${hundredths(h)})`
}
