import type { Claim, ClaimStatus, Story } from '../../story/story.ts'
import { printDate } from './dates.ts'
import { stringsFor } from './strings.ts'

/** What a story says of a claim, in its language: nothing that the story does not say. What it leaves out, is undefined or empty. */
export interface ClaimWords {
  /** The statement, with its full stop. */
  readonly says: string
  /** How sure it is: "Claim: said by its source, not confirmed"; or "Withdrawn on 15 March 2025". */
  readonly status: string
  /** Printed date. */
  readonly reported: string
  /** What its speaker is: "party to the events". */
  readonly speaker: string
  /** "Sudzha: who holds the place; precise to the settlement". */
  readonly about: string
  /** "could not be independently verified (a news report)". */
  readonly verification: string | undefined
  /** "Ukrainian officials: no immediate comment", each. */
  readonly responses: readonly string[]
  /** "Claim, from 12 January 2026", each, the oldest first; at the end what it was until it was withdrawn. */
  readonly history: readonly string[]
}

/** What of a story is needed to speak of its claims. */
export type ClaimContext = Pick<Story, 'lang' | 'timeZone' | 'places'>

export function claimWords(claim: Claim, story: ClaimContext): ClaimWords {
  const { evidence } = stringsFor(story.lang)
  const date = (iso: string): string => printDate(iso, story.lang, story.timeZone)
  return {
    says: /[.!?…]$/.test(claim.says) ? claim.says : `${claim.says}.`,
    status:
      claim.withdrawn === undefined
        ? `${evidence.status[claim.status]}: ${evidence.meaning[claim.status]}`
        : evidence.withdrawn(date(claim.withdrawn)),
    reported: date(claim.reported),
    speaker: evidence.source[claim.source.kind],
    about: aboutWords(claim, story),
    verification: claim.verification && `${claim.verification.result} (${claim.verification.by})`,
    responses: claim.responses.map(({ by, says, reported }) => `${by}: ${says}${reported === undefined ? '' : ` (${date(reported)})`}`),
    history: [
      ...claim.history.map(({ status, asOf }) => evidence.earlier(evidence.status[status], date(asOf))),
      ...(claim.withdrawn === undefined ? [] : [evidence.status[claim.status]]),
    ],
  }
}

/**
 * A claim in one sentence without a full stop: "Claim: Russia's Defence Ministry, reported on 13 March 2025, could not be independently verified
 * (a news report)".
 */
export function claimSentence(claim: Claim, story: ClaimContext): string {
  const { evidence } = stringsFor(story.lang)
  const { reported, status, verification } = claimWords(claim, story)
  const withdrawn = claim.withdrawn && status.charAt(0).toLowerCase() + status.slice(1)
  const parts = [claim.label.text, evidence.reported(reported), withdrawn, verification]
  return parts.filter((part) => part !== undefined).join(', ')
}

/** What readers are told of how sure a claim is. */
export function claimKind({ status, withdrawn }: Pick<Claim, 'status' | 'withdrawn'>): ClaimStatus | 'withdrawn' {
  return withdrawn === undefined ? status : 'withdrawn'
}

function aboutWords({ about, control, precision }: Claim, { lang, places }: ClaimContext): string {
  const { evidence } = stringsFor(lang)
  const place = places.find(({ id }) => id === about)?.label.text ?? about
  const said = control === undefined ? place : `${place}: ${evidence.control[control]}`
  return precision === undefined ? said : `${said}; ${evidence.precision[precision]}`
}
