import type { Actor } from '#models/actor.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireCollaborationSummary } from './collaboration.ts'
import { expectationsFor, expectationsOf, type WireExpectation } from './expectation.ts'
import { collaborationPolicy } from './policy.ts'
import type { CollaborationRecord } from './record.server.ts'
import { judged, stateAt } from './scope.server.ts'
import { ACTIVE_STATES } from './states.ts'
import { standingsOf } from './standing.server.ts'
import { titleFor } from './title.server.ts'

/** Whoever reads, when, and in which script; null for readers of English, who see texts as written. */
export interface Reading {
  actor: Actor | null
  script: Script | null
  now: Date
}

/** What is expected in each of these collaborations, as their reader may know it, by id. */
export async function expectationsIn(
  records: readonly CollaborationRecord[],
  { actor, script, now }: Reading,
): Promise<(id: string) => WireExpectation[]> {
  const inside = records.filter((record) => collaborationPolicy.readInner(actor, judged(record)))
  const standings = await standingsOf(inside, now)
  return (id) => {
    const standing = standings.get(id)
    if (!standing) return []
    return expectationsFor(actor, expectationsOf(standing, now)).map((expectation) =>
      expectation.milestone
        ? {
            ...expectation,
            milestone: {
              id: expectation.milestone.id,
              title: forReader(expectation.milestone.title, script),
            },
          }
        : expectation,
    )
  }
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
  expectations: readonly WireExpectation[],
  { script, now }: Omit<Reading, 'actor'>,
): WireCollaborationSummary {
  const { _id, kind, title, parties, course } = record
  const since = course.at(-1)?.at ?? record.proposal.at
  return {
    id: _id.toString(),
    kind,
    title: titleFor(title, script),
    state: stateAt(record, now),
    parties: parties.flatMap(({ organisation }) => mentions.get(organisation.toString()) ?? []),
    since: since.toISOString(),
    signedAt: record.signedAt?.toISOString() ?? null,
    label: labelAt(record, now),
    expectation: expectations[0] ?? null,
  }
}

export async function toSummaries(
  records: readonly CollaborationRecord[],
  reading: Reading,
): Promise<WireCollaborationSummary[]> {
  const [mentions, expectations] = await Promise.all([
    partiesOf(records),
    expectationsIn(records, reading),
  ])
  return records.map((record) =>
    toSummary(record, mentions, expectations(record._id.toString()), reading),
  )
}
