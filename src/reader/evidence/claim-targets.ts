import type { Viewport } from '../../geo/camera.ts'
import { type Box, overlaps } from '../../scene/labels/box.ts'
import type { Scene } from '../../scene/scene.ts'
import { labelBox } from './label-box.ts'

/** What a reader can press to ask about claims: in CSS pixels of the map. */
export interface ClaimTarget {
  /** Ids of the claims whose symbols it covers. */
  readonly claims: readonly string[]
  readonly box: Box
}

/** Opacity from which a label counts as shown. */
const SHOWN = 0.5

/**
 * The targets over the claim symbols in view, each over the symbol with its words and at least so many pixels wide and high. Those that would overlap are one.
 *
 * @param least CSS pixels
 */
export function claimTargets(scene: Scene, viewport: Viewport, least: number): ClaimTarget[] {
  const targets: ClaimTarget[] = []
  for (const label of scene.labels) {
    if (label.symbol === undefined || label.opacity < SHOWN) continue
    let target: ClaimTarget = { claims: [label.symbol.claim], box: grown(labelBox(label, scene, viewport), least) }
    if (!overlaps(target.box, { left: 0, top: 0, right: viewport.width, bottom: viewport.height })) continue
    for (let i = targets.length - 1; i >= 0; i--) {
      const other = targets[i]
      if (other === undefined || !overlaps(other.box, target.box)) continue
      target = joined(other, target)
      targets.splice(i, 1)
    }
    targets.push(target)
  }
  return targets
}

/** To the right and down, away from the dot of the place and from its name. */
function grown({ left, top, right, bottom }: Box, least: number): Box {
  return { left, top, right: Math.max(right, left + least), bottom: Math.max(bottom, top + least) }
}

function joined(a: ClaimTarget, b: ClaimTarget): ClaimTarget {
  return {
    claims: [...a.claims, ...b.claims],
    box: {
      left: Math.min(a.box.left, b.box.left),
      right: Math.max(a.box.right, b.box.right),
      top: Math.min(a.box.top, b.box.top),
      bottom: Math.max(a.box.bottom, b.box.bottom),
    },
  }
}
