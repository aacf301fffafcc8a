import { stringsFor } from '../render/words/strings.ts'
import type { Claim, ClaimControl, ClaimForm } from '../story/story.ts'
import { textWidth } from './labels/text-width.ts'
import type { Meta } from './meta.ts'
import type { World } from './views/world.ts'

/** The claims of a story as readers get them, in the story's order. */
export function storyClaims({ claims, lang }: Meta, world: World): Claim[] {
  const { claim: words, evidence } = stringsFor(lang)
  return claims.map(({ id, about, status, by, says, reported, control, precision, verification, responses, history, withdrawn }) => {
    const text = withdrawn === undefined ? words[status](by) : evidence.withdrawnClaim(by)
    return {
      id,
      about,
      status,
      by,
      source: sourceOf(id, world),
      label: { text, width: textWidth(text) },
      form: formOf(control, withdrawn),
      says,
      reported,
      ...(control && { control }),
      ...(precision && { precision }),
      ...(verification && { verification }),
      responses: responses.map(({ reported: answered, ...response }) => ({ ...response, ...(answered && { reported: answered }) })),
      history: [...history].sort((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf)),
      ...(withdrawn && { withdrawn }),
    }
  })
}

function sourceOf(claim: string, { claims, sources }: World): Claim['source'] {
  const source = sources.sound.get(claims.sound.get(claim)?.by ?? '')
  return { kind: source?.kind ?? 'report', ...(source?.url && { url: source.url }) }
}

/** A claim that was taken back stands for nothing that is so now, whatever it was about. */
function formOf(control: ClaimControl | undefined, withdrawn: string | undefined): ClaimForm {
  if (withdrawn !== undefined) return 'withdrawn'
  return control === undefined || control === 'held' ? 'plain' : control
}
