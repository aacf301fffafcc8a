import { isAttributed } from '../../render/words/layer-words.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Claim, Layer, Story } from '../../story/story.ts'

/** Claims whose symbols look the same. */
export type KeyEntry = readonly [Claim, ...Claim[]]

/** Opacity from which a symbol or a layer counts as shown. */
const SHOWN = 0.5

/** What the key of a scene explains: the claims whose symbols are shown, in the story's order, those of one symbol together. */
export function keyEntries(scene: Scene, story: Story): KeyEntry[] {
  const shown = new Set(scene.labels.flatMap(({ symbol, opacity }) => (symbol === undefined || opacity < SHOWN ? [] : [symbol.claim])))
  const entries = new Map<string, [Claim, ...Claim[]]>()
  for (const claim of story.claims) {
    if (!shown.has(claim.id)) continue
    const symbol = claim.form === 'withdrawn' ? claim.form : `${claim.status} ${claim.form}`
    const entry = entries.get(symbol)
    if (entry === undefined) entries.set(symbol, [claim])
    else entry.push(claim)
  }
  return [...entries.values()]
}

/** The layers shown that are somebody's or uncertain, in the story's order. */
export function keyLayers(scene: Scene, story: Story): Layer[] {
  const shown = new Set(scene.layers.filter(({ opacity }) => opacity >= SHOWN).map(({ id }) => id))
  return story.layers.filter((layer) => shown.has(layer.id) && layer.label !== '' && isAttributed(layer))
}
