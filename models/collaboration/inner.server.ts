import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { Written } from '#models/text/written.ts'
import { peopleIn, type PersonById } from '#models/user/people.server.ts'
import { Agreement } from './agreement.server.ts'
import type { WireCollaboration, WireProspects } from './collaboration.ts'
import { collaborationPolicy } from './policy.ts'
import type { CollaborationRecord } from './record.server.ts'
import { signatories, toAgreement } from './present-agreement.server.ts'
import { judged } from './scope.server.ts'

type Inner = NonNullable<WireCollaboration['inner']>

/** What only the parties and coordinators see of a collaboration; null for everyone else. */
export async function innerOf(
  actor: Actor | null,
  record: CollaborationRecord,
  script: Script | null,
): Promise<Inner | null> {
  if (!collaborationPolicy.readInner(actor, judged(record))) return null
  const [agreement, audit] = await Promise.all([
    Agreement.findOne({ collaboration: record._id, version: record.agreement.version }).lean(),
    auditOf(record._id.toString()),
  ])
  const person = await peopleIn([
    ...signatories(record),
    ...audit.map((line) => line.actor),
    agreement?.by,
    record.exit?.by,
  ])
  const text = (written: Written | null) => written && forReader(written, script)
  return {
    message: text(record.proposal.message),
    reason: text(record.reason),
    agreement: toAgreement(
      record,
      agreement ?? { version: record.agreement.version },
      person,
      script,
    ),
    prospects: toProspects(record, person, script),
    history: audit.map(({ at, action, actor: by, detail }) => ({
      at: at.toISOString(),
      action,
      by: person(by),
      ...(typeof detail.version === 'number' ? { version: detail.version } : {}),
    })),
  }
}

function toProspects(
  { reviewAt, suspension, exit, agreed }: CollaborationRecord,
  person: PersonById,
  script: Script | null,
): WireProspects {
  return {
    reviewAt: reviewAt?.toISOString() ?? null,
    suspended: suspension ? forReader(suspension.reason, script) : null,
    exit: exit
      ? {
          organisation: exit.organisation.toString(),
          by: person(exit.by),
          reason: forReader(exit.reason, script),
          effectiveAt: exit.effectiveAt.toISOString(),
        }
      : null,
    agreed: agreed?.map(({ organisation }) => organisation.toString()) ?? [],
  }
}
