import type { BoundaryPolicy, ClaimStatus } from '../story/story.ts'
import type { Units } from './facts/print.ts'
import type { Tell } from './problems/problem.ts'
import type { DeclaredClaims } from './read-claims-file.ts'
import type { ClaimEntry } from './schema/claim.ts'
import type { Correction, FrontMatter, SourceEntry } from './schema/front-matter.ts'
import { hasOffset, hasTime, withOffset } from './text/iso-time.ts'
import type { World } from './views/world.ts'
import type { Path, Yaml } from './yaml/yaml.ts'

/** What a page says about its story besides the text. Times are ISO days, or ISO times with their offset from UTC. */
export interface Meta {
  readonly title: string
  readonly dek: string
  readonly lang: string
  /** IANA name. Printed times are in it. */
  readonly timeZone: string
  readonly byline: readonly string[]
  readonly published: string
  readonly updated: string | undefined
  readonly asOf: string
  readonly state: 'draft' | 'published'
  readonly note: string | undefined
  readonly units: Units
  /** Whether places bear their local name under the one in the story's language. */
  readonly localNames: boolean
  readonly boundaryPolicy: BoundaryPolicy
  readonly sources: readonly SourceMeta[]
  readonly claims: readonly ClaimMeta[]
  readonly corrections: readonly CorrectionMeta[]
}

export interface SourceMeta extends Pick<SourceEntry, 'name' | 'kind'> {
  readonly id: string
  readonly url: string | undefined
}

/** A claim in full; sources by their printed names. */
export interface ClaimMeta {
  readonly id: string
  /** Id of its place. */
  readonly about: string
  readonly by: string
  readonly reported: string
  readonly status: ClaimStatus
  readonly says: string
  readonly control: ClaimEntry['control']
  readonly precision: ClaimEntry['precision']
  readonly verification: { readonly by: string; readonly result: string } | undefined
  readonly responses: readonly { readonly by: string; readonly says: string; readonly reported: string | undefined }[]
  readonly history: readonly { readonly status: ClaimStatus; readonly asOf: string }[]
  readonly withdrawn: string | undefined
}

export interface CorrectionMeta extends Pick<Correction, 'was' | 'now'> {
  readonly when: string
  /** Id of the step that was corrected. */
  readonly step: string | undefined
}

/** The meta of front matter without mistakes. What the author left out gets its default. */
export function metaOf(front: FrontMatter, world: World): Meta {
  const timeZone = front.timeZone ?? 'UTC'
  const time = (iso: string): string => withOffset(iso, timeZone)
  const maybe = (iso: string | undefined): string | undefined => iso && time(iso)
  const name = (source: string): string => world.sources.sound.get(source)?.name ?? source
  return {
    title: front.title ?? '',
    dek: front.dek ?? '',
    lang: front.lang ?? 'en',
    timeZone,
    byline: front.byline ?? [],
    published: time(front.published ?? ''),
    updated: maybe(front.updated),
    asOf: time(front.asOf ?? ''),
    state: front.state === 'draft' ? 'draft' : 'published',
    note: front.note,
    units: front.units ?? 'metric',
    localNames: front.localNames ?? false,
    boundaryPolicy: front.boundaryPolicy ?? 'de-jure',
    sources: [...world.sources.sound].map(([id, { name: printed, kind, url }]) => ({ id, name: printed, kind, url })),
    claims: [...world.claims.sound].map(([id, claim]) => ({
      id,
      about: claim.about,
      by: name(claim.by),
      reported: time(claim.reported),
      status: claim.status,
      says: claim.says,
      control: claim.control,
      precision: claim.precision,
      verification: claim.verification && { by: name(claim.verification.by), result: claim.verification.result },
      responses: (claim.responses ?? []).map(({ by, says, reported }) => ({ by: name(by), says, reported: maybe(reported) })),
      history: (claim.history ?? []).map(({ status, asOf }) => ({ status, asOf: time(asOf) })),
      withdrawn: maybe(claim.withdrawn),
    })),
    corrections: (front.corrections ?? []).map(({ when, step, was, now }) => ({ when: time(when), step, was, now })),
  }
}

/** Tells of times that do not say in which time zone they are. */
export function tellTimesWithoutZone(front: FrontMatter, yaml: Yaml, declared: readonly DeclaredClaims[], tell: Tell): void {
  if (front.timeZone !== undefined || 'timeZone' in yaml.data) return
  const check = (iso: string | undefined, path: Path, where = yaml): void => {
    if (iso !== undefined && hasTime(iso) && !hasOffset(iso)) tell('time-without-zone', where.at(path), `the time ${iso}`)
  }
  check(front.published, ['published'])
  check(front.updated, ['updated'])
  check(front.asOf, ['asOf'])
  for (const { claims, yaml: where } of declared) {
    for (const [id, { reported, withdrawn, history, responses }] of Object.entries(claims)) {
      check(reported, ['claims', id, 'reported'], where)
      check(withdrawn, ['claims', id, 'withdrawn'], where)
      for (const [i, { asOf }] of (history ?? []).entries()) check(asOf, ['claims', id, 'history', i, 'asOf'], where)
      for (const [i, response] of (responses ?? []).entries()) check(response.reported, ['claims', id, 'responses', i, 'reported'], where)
    }
  }
  for (const [id, { asOf }] of Object.entries(front.layers ?? {})) check(asOf, ['layers', id, 'asOf'])
  for (const [i, { when }] of (front.corrections ?? []).entries()) check(when, ['corrections', i, 'when'])
}
