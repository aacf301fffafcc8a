import type { LineLayerSpecification } from 'maplibre-gl'
import type { Palette } from '../svg/palette.ts'
import type { Stroke } from '../svg/strokes.ts'

/** A stroke as a style layer of a source. Its dash counts in widths of the line, as MapLibre wants it. */
export function strokeLayer(id: string, source: string, { color, width, opacity, dash, cap }: Stroke, palette: Palette): StrokeLayer {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': cap ?? 'round' },
    paint: {
      'line-color': palette[color],
      'line-width': width,
      ...(opacity === undefined ? {} : { 'line-opacity': opacity }),
      ...(dash === undefined ? {} : { 'line-dasharray': dash.map((length) => length / width) }),
    },
  }
}

export type StrokeLayer = LineLayerSpecification & Required<Pick<LineLayerSpecification, 'layout' | 'paint'>>
