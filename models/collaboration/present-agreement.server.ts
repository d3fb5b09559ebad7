import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { PersonById } from '#models/user/people.server.ts'
import type { AgreementRecord } from './agreement.server.ts'
import type { WireAgreement } from './collaboration.ts'
import type { CollaborationRecord } from './record.server.ts'
import { fingerprintOf, termsOf } from './terms.server.ts'

/** Whose names a version of the agreement may show, beside its author's. */
export const signatories = ({ proposal, parties }: CollaborationRecord) => [
  proposal.by,
  ...parties.flatMap(({ signatures }) => signatures.map(({ by }) => by)),
]

/** One version of an agreement on its way to somebody who may read it. */
export function toAgreement(
  { _id, agreement: { version: newest, inForce }, ...record }: CollaborationRecord,
  written: Pick<AgreementRecord, 'version'> & Partial<AgreementRecord>,
  person: PersonById,
  script: Script | null,
): WireAgreement {
  const { version } = written
  const { proposal, parties } = record
  const terms = termsOf({ text: null, objectives: record.objectives, ...written })
  return {
    version,
    newest,
    inForce,
    objectives: forReader(terms.objectives, script),
    text: terms.text && forReader(terms.text, script),
    milestones: terms.milestones.map(({ _id, title, owner, due }) => ({
      id: _id.toString(),
      title: forReader(title, script),
      owner: owner.toString(),
      due,
    })),
    contacts: terms.contacts.map(({ organisation, name, role, email, phone }) => ({
      organisation: organisation.toString(),
      name,
      role: role && forReader(role, script),
      email,
      phone,
    })),
    fingerprint: fingerprintOf(_id.toString(), version, terms),
    editedBy: person(written.by ?? proposal.by),
    editedAt: (written.at ?? proposal.at).toISOString(),
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
