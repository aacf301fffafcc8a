import type { Map as MapLibre } from 'maplibre-gl'
import type { Scene } from '../../scene/scene.ts'
import type { Layer } from '../../story/story.ts'
import type { Palette } from '../svg/palette.ts'
import { type GroundSwitch, TINT_OVER_OWN } from './ground-switch.ts'
import { type OutlineState, sceneOutlines, scenePaints } from './scene-paint.ts'
import { layerSource } from './story-layers.ts'

/** Puts what a scene sets beside its camera onto the map. */
export interface ScenePainter {
  /** Sets what differs from what is painted; true if anything did. */
  paint(scene: Scene, palette: Palette): boolean
  /** The map has lost what was painted. */
  forget(): void
}

export function scenePainter(map: MapLibre, layers: readonly Layer[], ground: Pick<GroundSwitch, 'isOwn'>): ScenePainter {
  let painted = new Map<string, string | undefined>()
  let outlined: readonly OutlineState[] = []

  const outline = (wanted: readonly OutlineState[]): boolean => {
    const isSame = wanted.length === outlined.length && wanted.every((w, i) => sameOutline(w, outlined[i]))
    if (isSame) return false
    for (const { layer, feature } of outlined) map.removeFeatureState({ source: layerSource(layer), id: feature })
    for (const { layer, feature, strength } of wanted) map.setFeatureState({ source: layerSource(layer), id: feature }, { strength })
    outlined = wanted
    return true
  }

  return {
    paint: (scene, palette) => {
      let changed = false
      for (const { layer, property, value: plain } of scenePaints(scene, layers, palette)) {
        const value = ground.isOwn && property === 'fill-opacity' ? Number(plain) * TINT_OVER_OWN : plain
        const key = `${layer} ${property}`
        const text = JSON.stringify(value)
        if (painted.get(key) === text) continue
        painted.set(key, text)
        changed = true
        map.setPaintProperty(layer, property as 'line-opacity', value as number)
      }
      return outline(sceneOutlines(scene, layers)) || changed
    },
    forget: () => {
      painted = new Map()
      outlined = []
    },
  }
}

function sameOutline(a: OutlineState, b: OutlineState | undefined): boolean {
  return b !== undefined && a.layer === b.layer && a.feature === b.feature && a.strength === b.strength
}
