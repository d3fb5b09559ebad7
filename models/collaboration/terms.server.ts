import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import type { AgreementRecord } from './agreement.server.ts'
import type { AgreementInput } from './input.ts'

/** What the parties agree on in one version. */
export type Terms = Required<
  Pick<AgreementRecord, 'objectives' | 'text' | 'milestones' | 'contacts'>
>

export const termsOf = ({
  objectives,
  text,
  milestones = [],
  contacts = [],
}: Pick<AgreementRecord, 'objectives' | 'text' | 'milestones' | 'contacts'>): Terms => ({
  objectives,
  text,
  milestones,
  contacts,
})

/**
 * The terms that somebody typed. A milestone keeps its identity from the version before; whatever names one that
 * was not there is a new one.
 * @throws DomainError `invalid` when a milestone or contact belongs to no party
 */
export function drawUpTerms(
  actor: Actor,
  { objectives, text, milestones, contacts }: AgreementInput,
  { parties, before }: { parties: readonly string[]; before: Terms | null },
): Terms {
  const party = (id: string) => {
    if (!parties.includes(id)) throw new DomainError('invalid', { reason: 'not-a-party' })
    return new Types.ObjectId(id)
  }
  const known = new Set(before?.milestones.map(({ _id }) => _id.toString()))
  return {
    objectives: write(objectives, actor.locale),
    text: text ? write(text, actor.locale) : null,
    milestones: milestones.map(({ id, title, owner, due }) => ({
      _id: new Types.ObjectId(id && known.delete(id) ? id : undefined),
      title: write(title, actor.locale),
      owner: party(owner),
      due,
    })),
    contacts: contacts.map(({ organisation, name, role, email, phone }) => ({
      organisation: party(organisation),
      name,
      role: role ? write(role, actor.locale) : null,
      email: email ?? null,
      phone: phone ?? null,
    })),
  }
}

/** Everything that a reader of the terms reads, in a fixed order. */
const content = ({ objectives, text, milestones, contacts }: Terms) => [
  objectives.text,
  text?.text ?? null,
  milestones.map(({ title, owner, due }) => [title.text, owner.toString(), due]),
  contacts.map(({ organisation, name, role, email, phone }) => [
    organisation.toString(),
    name,
    role?.text ?? null,
    email,
    phone,
  ]),
]

export const sameTerms = (one: Terms, other: Terms): boolean =>
  JSON.stringify(content(one)) === JSON.stringify(content(other))

/**
 * SHA-256 in hexadecimal digits over what was signed: the collaboration, the version's number and its content as
 * JSON. Whoever holds a print can see by it that the text is the same.
 */
export function fingerprintOf(collaboration: string, version: number, terms: Terms): string {
  const signed = JSON.stringify([collaboration, version, ...content(terms)])
  return createHash('sha256').update(signed).digest('hex')
}
