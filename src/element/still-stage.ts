import type { Camera, Size } from '../geo/camera.ts'
import { fit } from '../geo/fit.ts'
import { placeStill, STILL, STILL_BLEED, type StillPlacement } from '../render/svg/still.ts'
import { framingFor } from '../scene/framing.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'

/** The static maps on the stage, while there is no live map. */
export interface StillStage {
  /** Shows the static map of the scene's step where the live map would draw it. */
  show(scene: Scene, size: Size): void
  /** Takes the pictures that were fetched off the stage. */
  clear(): void
}

/** A picture on the stage, and the camera under which it was drawn. */
interface Picture {
  readonly element: HTMLImageElement | SVGSVGElement
  readonly camera: Camera
}

/**
 * Drives the static maps. The first step's stands in the HTML; those of other steps are images, fetched when they are first wanted. Until
 * one has come, the picture before it stays: it too is placed by its own camera, so that names never stand on the wrong ground.
 *
 * @param base the address of the story's folder
 */
export function stillStage(holder: HTMLElement, story: Story, base: URL): StillStage {
  const inline = holder.querySelector<SVGSVGElement>('svg')
  const pictures = new Map<string, Picture>()
  let revealed: Picture | undefined
  let wanted: Picture | undefined

  const pictureOf = (index: number): Picture | undefined => {
    const step = story.steps[index]
    const framing = step && story.framings[step.framing]
    if (step === undefined || framing === undefined) return undefined
    const known = pictures.get(step.map)
    if (known !== undefined) return known
    const isInline = index === 0 && inline !== null
    const picture = {
      element: isInline ? inline : fetchImage(new URL(`${step.map}#ground`, base)),
      camera: fit(framingFor(framing, STILL), STILL),
    }
    pictures.set(step.map, picture)
    if (!isInline) holder.append(picture.element)
    return picture
  }
  const reveal = (picture: Picture): void => {
    revealed = picture
    for (const child of holder.children) child.toggleAttribute('hidden', child !== picture.element)
  }
  /** A picture that cannot be had is forgotten, and asked for again the next time. */
  const forget = (picture: Picture): void => {
    picture.element.remove()
    for (const [file, known] of pictures) if (known === picture) pictures.delete(file)
    if (wanted === picture) wanted = undefined
  }

  return {
    show: (scene, size) => {
      const picture = pictureOf(Math.round(scene.position))
      if (picture === undefined) return
      for (const each of new Set([picture, revealed])) if (each !== undefined) place(each, scene.camera, size)
      if (wanted === picture) return
      wanted = picture
      if (!(picture.element instanceof HTMLImageElement)) return reveal(picture)
      picture.element.decode().then(
        () => wanted === picture && reveal(picture),
        () => forget(picture),
      )
    },
    clear: () => {
      for (const { element } of pictures.values()) if (element !== inline) element.remove()
      inline?.removeAttribute('hidden')
      inline?.style.removeProperty('transform')
    },
  }
}

function fetchImage(address: URL): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = ''
  image.hidden = true
  image.src = address.href
  return image
}

/** Places a picture by a transform: it moves nothing else on the page, and counts as no shift of the layout. */
function place({ element, camera }: Picture, live: Camera, size: Size): void {
  const box = placeStill(camera, live, size)
  const from = element instanceof HTMLImageElement ? { x: 0, y: 0, scale: 1, left: 0, top: 0 } : placedByStyle(element)
  const scale = box.width / STILL_BLEED.width / from.scale
  const x = box.left - from.x * scale - from.left * (1 - scale)
  const y = box.top - from.y * scale - from.top * (1 - scale)
  element.style.transform = `translate(${round(x)}px, ${round(y)}px) scale(${round(scale)})`
}

/**
 * Where the style sheet alone puts the bleed's corner of the inline picture, and at what scale: its `viewBox` is the framing, met by
 * the free area as `fit` does it, so that without a script it lies where the live map will.
 */
function placedByStyle(svg: SVGSVGElement): Pick<StillPlacement, 'left' | 'top'> & { x: number; y: number; scale: number } {
  const view = svg.viewBox.baseVal
  const style = getComputedStyle(svg)
  const used = (property: 'left' | 'top' | 'width' | 'height'): number => Number.parseFloat(style[property]) || 0
  const [width, height] = [used('width'), used('height')]
  const scale = Math.min(width / view.width, height / view.height)
  const origin = { left: used('left'), top: used('top') }
  return {
    ...origin,
    scale,
    x: origin.left + (width - view.width * scale) / 2 - view.x * scale,
    y: origin.top + (height - view.height * scale) / 2 - view.y * scale,
  }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
