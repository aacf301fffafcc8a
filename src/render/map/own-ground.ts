import type { LayerSpecification, SourceSpecification, SpriteSpecification } from 'maplibre-gl'

/**
 * The ground of a newsroom's own base map, as MapLibre takes it. Names of sources and layers have a slash, which no
 * name of the built-in ground or of the story has.
 */
export interface OwnGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  /** From the bottom up; the same names by day and by night. */
  readonly layers: (dark: boolean) => readonly LayerSpecification[]
  readonly glyphs?: string
  readonly sprite?: SpriteSpecification
}

export function ownName(name: string): string {
  return `own/${name}`
}
