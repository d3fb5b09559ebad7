import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { activateMembership } from '#models/membership/membership.server.ts'
import { fieldsOf } from './fields.server.ts'
import type { OrganisationInput } from './input.ts'
import { NAME_LANGUAGES } from './organisation.ts'
import { organisationPolicy } from './policy.ts'
import { Organisation } from './organisation.server.ts'
import { freeSlug, retryTakenSlug, wantedSlug } from './slug.server.ts'
import { foldTitle, titlesOf } from './titles.server.ts'

/**
 * Enters an organisation that is not in the directory yet; the actor becomes its representative and waits
 * for a coordinator.
 * @throws DomainError `conflict` with `organisation-exists` beside the name that the same city already knows,
 *   in either script: that one is to be claimed or joined
 */
export async function registerOrganisation(
  actor: Actor,
  input: OrganisationInput,
): Promise<{ id: string; slug: string }> {
  authorise(organisationPolicy.register(actor))
  await refuseKnownName(input)
  const id = new Types.ObjectId()
  const slug = await retryTakenSlug(() => insert(actor, id, input))
  emit('organisation.changed', { organisationId: id.toString() })
  emit('membership.activated', { organisationId: id.toString(), userId: actor.id })
  return { id: id.toString(), slug }
}

async function refuseKnownName({ names, seat }: OrganisationInput): Promise<void> {
  for (const language of NAME_LANGUAGES) {
    const name = names[language]
    if (!name) continue
    const known = await Organisation.exists({ titles: foldTitle(name), seat })
    const field = `names.${language}`
    if (known) throw new DomainError('conflict', { field, reason: 'organisation-exists' })
  }
}

async function insert(actor: Actor, id: Types.ObjectId, input: OrganisationInput): Promise<string> {
  const fields = fieldsOf(input, actor.locale)
  const slug = await freeSlug(wantedSlug(fields))
  const now = currentTime()
  const record = {
    ...fields,
    _id: id,
    state: 'registered' as const,
    stateSince: now,
    titles: titlesOf(fields),
    slugs: [slug],
    applicant: new Types.ObjectId(actor.id),
    createdAt: now,
    changedAt: now,
  }
  await inTransaction(async (session) => {
    await Organisation.create([record], { session })
    await activateMembership(session, actor.id, id, 'representative')
    await recordAudit(session, actor, 'organisation.registered', id, { names: fields.names })
  })
  return slug
}
