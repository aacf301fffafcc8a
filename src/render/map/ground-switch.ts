import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { OwnGround } from './own-ground.ts'

/** Which ground lies below the story's layers: the built-in one, or another map's. */
export interface GroundSwitch {
  /** Whether another ground is shown. */
  readonly isOwn: boolean
  /**
   * Puts another ground under the built-in one, where it loads unseen.
   *
   * @throws an Error with what MapLibre finds wrong with it; then nothing has changed
   */
  lay(ground: OwnGround): void
  /** Shows what was laid, and hides the built-in ground. */
  show(): void
  /** Shows the built-in ground and takes the other one away. */
  remove(): void
  setDark(dark: boolean): void
  /** Does all of this again on a style that was set anew. */
  restore(): void
}

/** Share of a tint's opacity over a map whose streets and names must show through it. */
export const TINT_OVER_OWN = 0.4

export interface GroundSwitchOptions {
  /** Names of the layers of the built-in ground. */
  readonly builtin: readonly string[]
  readonly dark: boolean
  /** The other ground is shown from now on. */
  readonly changed: () => void
}

/** The switch of one map. */
export function groundSwitch(map: MapLibre, { builtin, dark: startsDark, changed }: GroundSwitchOptions): GroundSwitch {
  let ground: OwnGround | undefined
  let isOwn = false
  let dark = startsDark

  /** While its graphics context is lost, a map has no style to change; `restore` begins with the built-in one. */
  const isStyled = (): boolean => Boolean(map.style)
  const setVisibility = (visibility: 'visible' | 'none'): void => {
    for (const layer of builtin) map.setLayoutProperty(layer, 'visibility', visibility)
  }
  const remove = (): void => {
    if (ground === undefined) return
    if (isStyled()) {
      setVisibility('visible')
      takeAway(map, ground)
    }
    ground = undefined
    if (!isOwn) return
    isOwn = false
    changed()
  }
  return {
    get isOwn() {
      return isOwn
    },
    lay: (next) => {
      remove()
      ground = next
      const faults = put(map, next, dark)
      if (faults.length === 0) return
      remove()
      throw new Error(`the map cannot draw it: ${faults.slice(0, 3).join('; ')}`)
    },
    show: () => {
      if (ground === undefined || isOwn) return
      isOwn = true
      setVisibility('none')
      changed()
    },
    remove,
    setDark: (next) => {
      if (next === dark) return
      dark = next
      for (const { id, paint } of ground?.layers(dark) ?? []) {
        for (const [property, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, property as 'line-color', value)
      }
    },
    restore: () => {
      if (ground === undefined) return
      put(map, ground, dark)
      if (isOwn) setVisibility('none')
    },
  }
}

/** Adds a ground below everything else. Gives what MapLibre says is wrong with it: it leaves such parts out. */
function put(map: MapLibre, { sources, layers, glyphs, sprite }: OwnGround, dark: boolean): string[] {
  const faults: string[] = []
  const note = ({ error }: { error: { message: string } }): void => void faults.push(error.message)
  map.on('error', note)
  try {
    const lowest = map.getLayersOrder()[0]
    if (glyphs !== undefined) map.setGlyphs(glyphs)
    if (sprite !== undefined) map.setSprite(sprite as string)
    for (const [name, source] of Object.entries(sources)) map.addSource(name, source)
    for (const layer of layers(dark)) map.addLayer(layer as LayerSpecification, lowest)
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  } finally {
    map.off('error', note)
  }
  return faults
}

function takeAway(map: MapLibre, { sources, layers, glyphs, sprite }: OwnGround): void {
  for (const { id } of layers(false)) if (map.getLayer(id) !== undefined) map.removeLayer(id)
  for (const name of Object.keys(sources)) if (map.getSource(name) !== undefined) map.removeSource(name)
  if (glyphs !== undefined) map.setGlyphs(null)
  if (sprite !== undefined) map.setSprite(null)
}
