/** What became of the requests that a ground made. */
export interface RequestTally {
  /** Without those that MapLibre no longer wanted before they came. */
  tilesAsked: number
  /** Tiles that the server does not have: nothing is drawn there. */
  tilesMissing: number
  /** Sources whose description or data could not be had. */
  readonly sources: string[]
  /** Hosts that were to be asked and may not be. */
  readonly refused: string[]
}

export function newTally(): RequestTally {
  return { tilesAsked: 0, tilesMissing: 0, sources: [], refused: [] }
}

/**
 * Why what has come does not make a map; undefined where it does. A tile that is missing here and there is none.
 *
 * @param tilesBroken how many tiles MapLibre could not have or read
 */
export function faultOf({ tilesAsked, tilesMissing, sources, refused }: RequestTally, tilesBroken: number): string | undefined {
  if (refused.length > 0) return `it also needs ${[...new Set(refused)].join(', ')}, which the reader was not asked about`
  if (sources[0] !== undefined) return `${sources[0]} cannot be read`
  if (tilesAsked > 0 && tilesMissing + tilesBroken >= tilesAsked) return `none of ${tilesAsked} tiles could be drawn`
  return undefined
}
