import type { Scene } from '../../scene/scene.ts'
import type { Claim } from '../../story/story.ts'
import type { Reading } from '../tool.ts'
import { type ClaimTarget, claimTargets } from './claim-targets.ts'
import type { OpenClaims } from './open-claims.tsx'

/** CSS pixels: least width and height of a target for a mouse, and for a finger (WCAG 2.2, 2.5.8 and 2.5.5). */
const LEAST = { fine: 24, coarse: 44 } as const

/**
 * Buttons over the claim symbols on the map, moved with every scene. They lie under the other tools.
 *
 * @returns what to call with every scene
 */
export function claimButtons({ story, stage, player }: Reading, open: OpenClaims, signal: AbortSignal): (scene: Scene) => void {
  const layer = document.createElement('div')
  layer.className = 'claim-targets'
  stage.insertBefore(layer, stage.querySelector('.tools'))
  signal.addEventListener('abort', () => layer.remove())
  const coarse = matchMedia('(pointer: coarse)')
  let buttons = new Map<string, HTMLButtonElement>()

  return (scene) => {
    const last = buttons
    buttons = new Map()
    for (const { claims, box } of claimTargets(scene, player.viewport, coarse.matches ? LEAST.coarse : LEAST.fine)) {
      const key = claims.join(' ')
      const button =
        last.get(key) ??
        makeButton(
          story.claims.filter(({ id }) => claims.includes(id)),
          open,
        )
      buttons.set(key, button)
      if (button.parentNode !== layer) layer.append(button)
      place(button, box)
    }
    for (const [key, button] of last) {
      if (buttons.has(key)) continue
      if (button.matches(':focus, [aria-expanded="true"]')) buttons.set(key, button)
      else button.remove()
    }
  }
}

function makeButton(claims: readonly Claim[], open: OpenClaims): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaLabel = claims.map(({ label }) => label.text).join('; ')
  button.ariaHasPopup = 'dialog'
  button.addEventListener('click', () => open(claims, button))
  return button
}

function place({ style }: HTMLElement, { left, top, right, bottom }: ClaimTarget['box']): void {
  style.transform = `translate(${left}px, ${top}px)`
  style.width = `${right - left}px`
  style.height = `${bottom - top}px`
}
