import * as v from 'valibot'
import { id, text, time } from './scalars.ts'

export const STATUSES = ['confirmed', 'assessed', 'claimed', 'disputed', 'unclear'] as const

const status = v.picklist(STATUSES, `one of ${STATUSES.join(', ')}`)

const VERIFICATION_MESSAGE = 'who tried to verify it and what came of it: {by: ..., result: ...}'
const RESPONSES_MESSAGE = 'a list of answers: [{by: ..., says: ...}]'
const HISTORY_MESSAGE = 'a list of earlier states: [{status: ..., asOf: ...}]'

/** What a claim must be to be printed at all: said by somebody, at some time, and how sure. */
export const ATTRIBUTION: readonly string[] = ['by', 'status', 'reported']

export const CLAIM_MESSAGE = 'keys and values that describe a claim'

/** An entry of `claims:`. `by` names a source, `about` a place. */
const CLAIM = v.strictObject(
  {
    about: id,
    by: id,
    reported: time,
    status,
    says: text,
    control: v.optional(v.picklist(['held', 'presence', 'former'], 'one of held, presence, former')),
    precision: v.optional(v.picklist(['point', 'settlement', 'district', 'region'], 'one of point, settlement, district, region')),
    verification: v.optional(v.strictObject({ by: id, result: text }, VERIFICATION_MESSAGE)),
    responses: v.optional(
      v.array(v.strictObject({ by: id, says: text, reported: v.optional(time) }, RESPONSES_MESSAGE), RESPONSES_MESSAGE),
    ),
    history: v.optional(v.array(v.strictObject({ status, asOf: time }, HISTORY_MESSAGE), HISTORY_MESSAGE)),
    withdrawn: v.optional(time),
  },
  CLAIM_MESSAGE,
)

/** Claims by name: `claims:` in the front matter, or the whole of claims.yaml. */
export const CLAIMS = v.record(id, CLAIM, 'claims by name')

export type ClaimEntry = v.InferOutput<typeof CLAIM>
