import type { Actor } from '#models/actor.ts'
import { authorise, notFound } from '#models/errors.ts'
import { namesOf } from '#models/user/user.server.ts'
import { Membership, type MembershipRecord } from './membership.server.ts'
import type { MembershipState, WireMember } from './membership.ts'
import { membershipPolicy, type MembershipToJudge } from './policy.ts'

/** Everyone in an organisation, representatives first, then by when they came. */
export async function membersOf(actor: Actor, organisationId: string): Promise<WireMember[]> {
  authorise(membershipPolicy.seeMembers(actor, organisationId))
  const members = await peopleIn(organisationId, 'active')
  const rank = ({ position }: WireMember) => (position === 'representative' ? 0 : 1)
  return members.sort((a, b) => rank(a) - rank(b))
}

/** Who asks to be let in, the longest waiting first. */
export async function requestsOf(actor: Actor, organisationId: string): Promise<WireMember[]> {
  authorise(membershipPolicy.seeRequests(actor, organisationId))
  return peopleIn(organisationId, 'requested')
}

/** How many people an organisation has here; everybody may know. */
export async function countMembers(organisationId: string): Promise<number> {
  return Membership.countDocuments({ organisation: organisationId, state: 'active' })
}

/** What a person is to an organisation, or has asked to be; null for neither. */
export async function membershipOf(
  actor: Actor | null,
  organisationId: string,
): Promise<Omit<WireMember, 'person'> | null> {
  if (!actor) return null
  const membership = await Membership.findOne({
    user: actor.id,
    organisation: organisationId,
  }).lean()
  return membership && toWire(membership)
}

/** A membership for a verb to judge; to whom neither it nor its organisation belongs it does not exist. */
export async function findMembership(
  actor: Actor,
  membershipId: string,
): Promise<MembershipToJudge> {
  const membership = await Membership.findById(membershipId).lean()
  if (!membership) notFound()
  const found = {
    user: membership.user.toString(),
    organisation: membership.organisation.toString(),
  }
  const concerned =
    actor.id === found.user || membershipPolicy.seeMembers(actor, found.organisation)
  return concerned ? found : notFound()
}

async function peopleIn(organisationId: string, state: MembershipState): Promise<WireMember[]> {
  const memberships = await Membership.find({ organisation: organisationId, state })
    .sort({ since: 1, _id: 1 })
    .lean()
  const names = await namesOf(memberships.map(({ user }) => user.toString()))
  return memberships.map((membership) => {
    const id = membership.user.toString()
    return { ...toWire(membership), person: { id, name: names.get(id) ?? '' } }
  })
}

function toWire({ _id, position, state, since }: MembershipRecord): Omit<WireMember, 'person'> {
  return { id: _id.toString(), position, state, since: since.toISOString() }
}
