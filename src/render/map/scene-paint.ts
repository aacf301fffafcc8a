import type { Scene } from '../../scene/scene.ts'
import type { Layer } from '../../story/story.ts'
import type { Palette } from '../svg/palette.ts'
import { AREA_OPACITY, STROKES } from '../svg/strokes.ts'

/** One paint property of one style layer. */
export interface Paint {
  readonly layer: string
  readonly property: string
  readonly value: unknown
}

/** The strength of the outline of one feature. */
export interface OutlineState {
  readonly layer: string
  /** The feature's number on the map. */
  readonly feature: number
  readonly strength: number
}

/** What a scene sets on the map beside its camera: opacities, drawn parts. */
export function scenePaints(scene: Scene, layers: readonly Layer[], palette: Palette): Paint[] {
  return scene.layers.flatMap(({ id, opacity, drawn }): Paint[] => {
    const { style, tiles } = layers.find((layer) => layer.id === id) ?? {}
    if (style === 'region') return [{ layer: `${id}:area`, property: 'fill-opacity', value: opacity }]
    if (style === 'area') {
      return [
        { layer: `${id}:area`, property: 'fill-opacity', value: opacity * AREA_OPACITY },
        { layer: `${id}:edge`, property: 'line-opacity', value: opacity },
      ]
    }
    if (style === 'point') {
      return ['circle-opacity', 'circle-stroke-opacity'].map((property) => ({ layer: `${id}:point`, property, value: opacity }))
    }
    const lines =
      style === 'boundary'
        ? [
            { layer: `${id}:casing`, color: palette.casing, strength: STROKES.boundaryCasing.opacity },
            { layer: `${id}:line`, color: palette.boundary, strength: 1 },
          ]
        : [{ layer: `${id}:line`, color: palette.route, strength: 1 }]
    const opacities = lines.map(({ layer, strength }) => ({ layer, property: 'line-opacity', value: opacity * strength }))
    if (tiles !== undefined) return opacities // tiles hold lines in pieces, which do not know their place in the whole
    const all = [...lines, { layer: `${id}:outline`, color: palette[STROKES.lit.color] }]
    return [...opacities, ...all.map(({ layer, color }) => ({ layer, property: 'line-gradient', value: partOfLine(drawn, color) }))]
  })
}

/** How strongly each feature is highlighted; a highlight that names a place is not here. */
export function sceneOutlines(scene: Scene, layers: readonly Layer[]): OutlineState[] {
  return scene.highlights.flatMap(({ ref, strength }) => {
    const [layer = '', feature = ''] = ref.split('#')
    const index = layers.find(({ id }) => id === layer)?.features.indexOf(feature) ?? -1
    return index < 0 ? [] : [{ layer, feature: index + 1, strength }]
  })
}

/** A line drawn up to a share of its length. A whole line has no gradient to end. */
function partOfLine(drawn: number, color: string): unknown {
  if (drawn >= 1) return undefined
  return ['step', ['line-progress'], drawn <= 0 ? 'rgba(0,0,0,0)' : color, Math.max(drawn, 1e-6), 'rgba(0,0,0,0)']
}
