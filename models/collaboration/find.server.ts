import { belongsTo, type Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireCollaboration, WireParty } from './collaboration.ts'
import { innerOf } from './inner.server.ts'
import { mayDo } from './may.ts'
import { expectationsIn, partiesOf, toSummary } from './present.server.ts'
import type { CollaborationRecord } from './record.server.ts'
import { findInScope, judged, stateAt } from './scope.server.ts'

/**
 * One collaboration as its reader may know it: outside the parties without the agreement's text, the people and
 * the history.
 * @throws DomainError `not-found` for what the actor may not see
 */
export async function findCollaboration(
  actor: Actor | null,
  id: string,
  script: Script | null,
  now = currentTime(),
): Promise<WireCollaboration> {
  const record = await findInScope(actor, id)
  const [mentions, inner, expectationsOf] = await Promise.all([
    partiesOf([record]),
    innerOf(actor, record, script),
    expectationsIn([record], { actor, script, now }),
  ])
  const expectations = expectationsOf(id)
  const state = stateAt(record, now)
  const { lead, proposal, course, room, parties } = record
  return {
    ...toSummary(record, mentions, expectations, { script, now }),
    parties: toParties(record, mentions, inner !== null),
    lead: lead?.toString() ?? null,
    objectives: forReader(record.objectives, script),
    proposedAt: proposal.at.toISOString(),
    respondBy: record.respondBy.toISOString(),
    course: course.map(({ state, at }) => ({ state, at: at.toISOString() })),
    inner,
    room: parties.some(({ organisation }) => belongsTo(actor, organisation.toString()))
      ? (room?.toString() ?? null)
      : null,
    expectations,
    may: mayDo(
      actor,
      { ...judged(record), state },
      expectations,
      record.agreed?.map(({ organisation }) => organisation.toString()),
    ),
  }
}

function toParties(
  { parties, proposal, agreement }: CollaborationRecord,
  mentions: ReadonlyMap<string, OrganisationMention>,
  inside: boolean,
): WireParty[] {
  const shown = inside ? agreement.version : agreement.inForce
  return parties.flatMap(({ organisation, confirmed, signatures }) => {
    const mention = mentions.get(organisation.toString())
    const signature = signatures.find(({ version }) => version === shown)
    if (!mention) return []
    return {
      organisation: mention,
      proposed: proposal.organisation?.equals(organisation) ?? false,
      confirmedAt: confirmed?.at.toISOString() ?? null,
      signedAt: signature?.at.toISOString() ?? null,
    }
  })
}
