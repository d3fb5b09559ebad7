import type { Actor } from '#models/actor.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireCollaborationSummary } from './collaboration.ts'
import { expectationOf, type Expectation } from './expectation.ts'
import { collaborationPolicy } from './policy.ts'
import type { CollaborationRecord } from './record.server.ts'
import { judged, stateAt } from './scope.server.ts'
import { ACTIVE_STATES } from './states.ts'

/** Whoever reads, when, and in which script; null for readers of English, who see texts as written. */
export interface Reading {
  actor: Actor | null
  script: Script | null
  now: Date
}

export function expectationIn(record: CollaborationRecord, now: Date): Expectation | null {
  return expectationOf({
    state: stateAt(record, now),
    respondBy: record.respondBy,
    version: record.agreement.version,
    review: record.review
      ? {
          stage: record.review.stage,
          of: record.review.of.map(String),
          by: record.review.by,
        }
      : null,
    parties: record.parties.map(({ organisation, confirmed, signatures }) => ({
      organisation: organisation.toString(),
      confirmed: confirmed !== null,
      signed: signatures.map(({ version }) => version),
    })),
  })
}

/** The label of a renewal, which runs out by itself and ends with the work. */
function labelAt(
  { label, state }: CollaborationRecord,
  now: Date,
): WireCollaborationSummary['label'] {
  if (!label || label.until <= now || !ACTIVE_STATES.includes(state)) return null
  return { from: label.from.toISOString(), until: label.until.toISOString() }
}

export async function partiesOf(
  records: ReadonlyArray<Pick<CollaborationRecord, 'parties'>>,
): Promise<Map<string, OrganisationMention>> {
  const ids = records.flatMap(({ parties }) =>
    parties.map(({ organisation }) => organisation.toString()),
  )
  return findMentions([...new Set(ids)])
}

export function toSummary(
  record: CollaborationRecord,
  mentions: ReadonlyMap<string, OrganisationMention>,
  { actor, script, now }: Reading,
): WireCollaborationSummary {
  const { _id, kind, title, parties, course } = record
  const since = course.at(-1)?.at ?? record.proposal.at
  return {
    id: _id.toString(),
    kind,
    title: forReader(title, script),
    state: stateAt(record, now),
    parties: parties.flatMap(({ organisation }) => mentions.get(organisation.toString()) ?? []),
    since: since.toISOString(),
    signedAt: record.signedAt?.toISOString() ?? null,
    label: labelAt(record, now),
    expectation: collaborationPolicy.readInner(actor, judged(record))
      ? expectationIn(record, now)
      : null,
  }
}

export async function toSummaries(
  records: readonly CollaborationRecord[],
  reading: Reading,
): Promise<WireCollaborationSummary[]> {
  const mentions = await partiesOf(records)
  return records.map((record) => toSummary(record, mentions, reading))
}
