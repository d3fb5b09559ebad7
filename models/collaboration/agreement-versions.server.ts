import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import type { Script } from '#models/text/locale.ts'
import { peopleIn } from '#models/user/people.server.ts'
import { Agreement, type AgreementRecord } from './agreement.server.ts'
import type { WireAgreement } from './collaboration.ts'
import { collaborationPolicy } from './policy.ts'
import { signatories, toAgreement } from './present-agreement.server.ts'
import type { CollaborationRecord } from './record.server.ts'
import { findInScope, judged } from './scope.server.ts'

/**
 * Every version of an agreement, the newest first, for the parties and coordinators.
 * @throws DomainError `not-found` for everyone else
 */
export async function agreementVersions(
  actor: Actor | null,
  id: string,
  script: Script | null,
): Promise<WireAgreement[]> {
  const record = await inScope(actor, id)
  const versions = await Agreement.find({ collaboration: id }).sort({ version: -1 }).lean()
  return present(record, versions, script)
}

/**
 * One version, and the one that it is to be compared with: the version in force where that is an earlier one,
 * else the one before it.
 * @throws DomainError `not-found`
 */
export async function agreementVersion(
  actor: Actor | null,
  id: string,
  version: number,
  script: Script | null,
): Promise<{ shown: WireAgreement; before: WireAgreement | null }> {
  const record = await inScope(actor, id)
  const { inForce } = record.agreement
  const earlier = inForce !== null && inForce < version ? inForce : version - 1
  const found = await Agreement.find({
    collaboration: id,
    version: { $in: [version, earlier] },
  }).lean()
  const wire = await present(record, found, script)
  const shown = wire.find((one) => one.version === version)
  if (!shown) notFound()
  return { shown, before: wire.find((one) => one.version === earlier) ?? null }
}

async function inScope(actor: Actor | null, id: string): Promise<CollaborationRecord> {
  const record = await findInScope(actor, id)
  if (!collaborationPolicy.readInner(actor, judged(record))) notFound()
  return record
}

async function present(
  record: CollaborationRecord,
  versions: readonly AgreementRecord[],
  script: Script | null,
): Promise<WireAgreement[]> {
  const person = await peopleIn([...signatories(record), ...versions.map(({ by }) => by)])
  return versions.map((version) => toAgreement(record, version, person, script))
}
