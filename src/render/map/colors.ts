import type { Layer } from '../../story/story.ts'
import type { Palette } from '../svg/palette.ts'

/** The paint properties that depend on the palette, by style layer: what changes when night falls. */
export function colorsOf(layers: readonly Layer[], palette: Palette): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map<string, Record<string, string>>([
    ['water', { 'background-color': palette.water }],
    ['land', { 'fill-color': palette.land }],
    ['region-lines', { 'line-color': palette.regionLine }],
    ['coast', { 'line-color': palette.coast }],
    ['borders', { 'line-color': palette.border }],
    ...layers.flatMap(({ id, style }): [string, Record<string, string>][] => {
      if (style === 'region' || style === 'area') {
        return [
          [`${id}:area`, { 'fill-color': palette.region }],
          [`${id}:outline`, { 'line-color': palette.outline }],
        ]
      }
      if (style === 'point') return [[`${id}:point`, { 'circle-color': palette.ink, 'circle-stroke-color': palette.halo }]]
      if (style === 'route') return [[`${id}:line`, { 'line-color': palette.route }]]
      return [
        [`${id}:casing`, { 'line-color': palette.casing }],
        [`${id}:line`, { 'line-color': palette.boundary }],
      ]
    }),
  ])
}
