import type { Size } from '../geo/camera.ts'
import { fit } from '../geo/fit.ts'
import { placeStill, STILL } from '../render/svg/still.ts'
import { framingFor } from '../scene/framing.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'

/** The static maps on the stage, while there is no live map. */
export interface StillStage {
  /** Shows the static map of the scene's step where the live map would draw it. */
  show(scene: Scene, size: Size): void
}

/**
 * Drives the static maps. The first step's stands in the HTML; those of other steps are images, fetched when they are first shown.
 *
 * @param base the address of the story's folder
 */
export function stillStage(holder: HTMLElement, story: Story, base: URL): StillStage {
  const first = holder.querySelector<SVGSVGElement>('svg')
  const images = new Map<string, HTMLImageElement>()
  let wanted = ''

  const imageOf = (file: string): HTMLImageElement => {
    const known = images.get(file)
    if (known !== undefined) return known
    const image = document.createElement('img')
    image.alt = ''
    image.hidden = true
    image.src = new URL(`${file}#ground`, base).href
    images.set(file, image)
    holder.append(image)
    return image
  }
  const reveal = (shown: Element): void => {
    for (const child of holder.children) child.toggleAttribute('hidden', child !== shown)
  }

  return {
    show: (scene, size) => {
      const index = Math.round(scene.position)
      const step = story.steps[index]
      const framing = step && story.framings[step.framing]
      if (step === undefined || framing === undefined) return
      const picture = index === 0 && first !== null ? first : imageOf(step.map)
      place(picture, placeStill(fit(framingFor(framing, STILL), STILL), scene.camera, size))
      if (wanted === step.map) return
      wanted = step.map
      if (picture instanceof HTMLImageElement) {
        // A picture that cannot be had leaves the one before it in place.
        picture.decode().then(
          () => wanted === step.map && reveal(picture),
          () => undefined,
        )
      } else reveal(picture)
    },
  }
}

function place(picture: HTMLElement | SVGSVGElement, box: { left: number; top: number; width: number; height: number }): void {
  picture.style.left = `${box.left}px`
  picture.style.top = `${box.top}px`
  picture.style.width = `${box.width}px`
  picture.style.height = `${box.height}px`
}
