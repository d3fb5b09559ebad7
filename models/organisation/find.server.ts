import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { forReader } from '#models/text/conversion.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import type { OrganisationMention, PendingOrganisation } from './organisation.ts'
import { organisationPolicy } from './policy.ts'
import { Organisation, type OrganisationRecord } from './organisation.server.ts'
import { toMention, toWireOrganisation } from './wire.server.ts'

/**
 * An organisation by its present or a former slug. Where `record.slugs[0]` is another one than was asked
 * for, the page has moved there.
 */
export async function findOrganisationBySlug(slug: string): Promise<OrganisationRecord | null> {
  return Organisation.findOne({ slugs: slug }).lean()
}

export async function findOrganisation(id: string): Promise<OrganisationRecord | null> {
  return Organisation.findById(id).lean()
}

/** What others say of organisations, by id; unknown ids are absent. */
export async function findMentions(
  ids: readonly string[],
): Promise<Map<string, OrganisationMention>> {
  const fields = { slugs: 1, names: 1, kind: 1, seat: 1, state: 1 }
  const records = await Organisation.find({ _id: { $in: ids } }, fields).lean()
  return new Map(records.map((record) => [record._id.toString(), toMention(record)]))
}

/** The coordinators' queue: claimed and registered organisations, the longest waiting first. */
export async function pendingOrganisations(actor: Actor): Promise<PendingOrganisation[]> {
  authorise(organisationPolicy.seePending(actor))
  const records = await Organisation.find({ state: { $in: ['claimed', 'registered'] } })
    .sort({ stateSince: 1 })
    .lean()
  const script = scriptOf(actor.locale)
  const names = await namesOf(
    records.flatMap(({ applicant }) => (applicant ? [applicant.toString()] : [])),
  )
  return records.map((record) => {
    const id = record.applicant?.toString() ?? ''
    return {
      organisation: toWireOrganisation(record, { script, actor }),
      applicant: { id, name: names.get(id) ?? '' },
      ...(record.note ? { note: forReader(record.note, script) } : {}),
      since: record.stateSince.toISOString(),
    }
  })
}

/** Those of these organisations that are verified at present. */
export async function verifiedAmong(ids: readonly Types.ObjectId[]): Promise<Set<string>> {
  const records = await Organisation.find(
    { _id: { $in: ids }, state: 'verified' },
    { _id: 1 },
  ).lean()
  return new Set(records.map(({ _id }) => _id.toString()))
}
