import * as v from 'valibot'
import { described, id, text, time } from './scalars.ts'

export const STATUSES = ['confirmed', 'assessed', 'claimed', 'disputed', 'unclear'] as const

const status = v.picklist(STATUSES, `one of ${STATUSES.join(', ')}`)

const CONTROL = v.picklist(['held', 'presence', 'former'], 'one of held, presence, former')
const PRECISION = v.picklist(['point', 'settlement', 'district', 'region'], 'one of point, settlement, district, region')

const VERIFICATION_MESSAGE = 'who tried to verify it and what came of it: {by: ..., result: ...}'
const VERIFICATION = v.strictObject(
  {
    by: described(id, 'Who tried to verify it: a source.'),
    result: described(text, 'What came of it, such as: could not be independently verified.'),
  },
  VERIFICATION_MESSAGE,
)

const RESPONSES_MESSAGE = 'a list of answers: [{by: ..., says: ...}]'
const RESPONSE = v.strictObject(
  {
    by: described(id, 'Who answers: a source.'),
    says: described(text, 'The answer, without a full stop.'),
    reported: v.optional(described(time, 'When the answer was reported.')),
  },
  RESPONSES_MESSAGE,
)

const HISTORY_MESSAGE = 'a list of earlier states: [{status: ..., asOf: ...}]'
const EARLIER = v.strictObject(
  { status: described(status, 'How sure it was then.'), asOf: described(time, 'From when it was so.') },
  HISTORY_MESSAGE,
)

/** What a claim must be to be printed at all: said by somebody, at some time, and how sure. */
export const ATTRIBUTION: readonly string[] = ['by', 'status', 'reported']

export const CLAIM_MESSAGE = 'keys and values that describe a claim'

/** An entry of `claims:`. `by` names a source, `about` a place. */
const CLAIM = v.strictObject(
  {
    about: described(id, 'The place that the claim is about: its symbol stands there.'),
    by: described(id, 'Who makes the claim: one of the story’s sources.'),
    reported: described(time, 'When the claim was reported.'),
    status: described(status, 'How sure it is. The map draws each status in its own way.'),
    says: described(text, 'What is claimed, as a sentence without a full stop.'),
    control: v.optional(described(CONTROL, 'Only where the claim is about control of ground: held now, forces present, or held before.')),
    precision: v.optional(described(PRECISION, 'How exactly the claim says where.')),
    verification: v.optional(described(VERIFICATION, 'Who tried to verify it, and what came of it.')),
    responses: v.optional(described(v.array(RESPONSE, RESPONSES_MESSAGE), 'What others answer to the claim.')),
    history: v.optional(described(v.array(EARLIER, HISTORY_MESSAGE), 'How sure it was before.')),
    withdrawn: v.optional(described(time, 'When the claim was withdrawn.')),
  },
  CLAIM_MESSAGE,
)

/** Claims by name: `claims:` in the front matter, or the whole of claims.yaml. */
export const CLAIMS = v.record(id, CLAIM, 'claims by name')

export type ClaimEntry = v.InferOutput<typeof CLAIM>
