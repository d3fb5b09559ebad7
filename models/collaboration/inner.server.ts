import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { Written } from '#models/text/written.ts'
import { namesOf } from '#models/user/user.server.ts'
import type { WirePerson } from '#models/user/user.ts'
import { Agreement, type AgreementRecord } from './agreement.server.ts'
import type { WireAgreement, WireCollaboration, WireProspects } from './collaboration.ts'
import { collaborationPolicy } from './policy.ts'
import type { CollaborationRecord } from './record.server.ts'
import { judged } from './scope.server.ts'

type Inner = NonNullable<WireCollaboration['inner']>
type Person = (id: { toString(): string } | null) => WirePerson | null

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
  const people = [
    ...(record.proposal.by ? [record.proposal.by] : []),
    ...record.parties.flatMap(({ signatures }) => signatures.map(({ by }) => by)),
    ...audit.flatMap((line) => line.actor ?? []),
    ...(agreement ? [agreement.by] : []),
    ...(record.exit ? [record.exit.by] : []),
  ]
  const names = await namesOf([...new Set(people.map(String))])
  const person: Person = (id) => {
    const name = id && names.get(id.toString())
    return name ? { id: id.toString(), name } : null
  }
  const text = (written: Written | null) => written && forReader(written, script)
  return {
    message: text(record.proposal.message),
    reason: text(record.reason),
    agreement: toAgreement(record, agreement, person, script),
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
  person: Person,
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

function toAgreement(
  { agreement: { version, inForce }, objectives, parties, proposal }: CollaborationRecord,
  current: AgreementRecord | null,
  person: Person,
  script: Script | null,
): WireAgreement {
  return {
    version,
    inForce,
    objectives: forReader(current?.objectives ?? objectives, script),
    text: current?.text ? forReader(current.text, script) : null,
    editedBy: person(current?.by ?? proposal.by),
    editedAt: (current?.at ?? proposal.at).toISOString(),
    signatures: parties.flatMap(({ organisation, signatures }) =>
      signatures
        .filter((signature) => signature.version === version)
        .map(({ by, at }) => ({
          organisation: organisation.toString(),
          by: person(by),
          at: at.toISOString(),
        })),
    ),
  }
}
