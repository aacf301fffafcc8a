import type { LayerStyle } from './story.ts'

/** Whether a layer is drawn as areas: they lie under inland water and the base map's lines, lines and points over them. */
export function isArea(style: LayerStyle): boolean {
  return style === 'region' || style === 'area'
}

/** Whether a layer is drawn as lines: they can be drawn in part. */
export function isLine(style: LayerStyle): boolean {
  return style === 'boundary' || style === 'route'
}
