import type { LayerSpecification } from 'maplibre-gl'

/** One colour of one style layer. */
export interface LayerColor {
  readonly layer: string
  readonly property: string
  readonly color: unknown
}

/** All colours of a style's layers: what changes when night falls. */
export function colorsOf(layers: readonly LayerSpecification[]): LayerColor[] {
  return layers.flatMap(({ id, paint = {} }) =>
    Object.entries(paint)
      .filter(([property]) => property.endsWith('-color'))
      .map(([property, color]): LayerColor => ({ layer: id, property, color })),
  )
}
