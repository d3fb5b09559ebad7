import { represents, type Actor, type Position } from '#models/actor.ts'
import { membershipOf } from '#models/membership/list.server.ts'
import { membershipPolicy } from '#models/membership/policy.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { organisationPolicy } from '#models/organisation/policy.ts'

/** What a reader is to an organisation and what they could do on its page at this moment. */
export interface Possibilities {
  position: Position | null
  /** Has asked to join and waits for the answer. */
  requested: boolean
  claim: boolean
  join: boolean
  edit: boolean
  resubmit: boolean
  seePeople: boolean
  managePeople: boolean
  /** Speaks for another verified organisation, and this one is verified. */
  propose: boolean
  review: boolean
}

/** Visitors are offered what they could do once signed in. */
export async function possibilitiesOf(
  actor: Actor | null,
  organisation: WireOrganisation,
): Promise<Possibilities> {
  const { id, state } = organisation
  const [membership, propose] = await Promise.all([
    membershipOf(actor, id),
    mayPropose(actor, organisation),
  ])
  const position = membership?.state === 'active' ? membership.position : null
  const requested = membership?.state === 'requested'
  const joinable = state !== 'imported' && state !== 'suspended'
  return {
    position,
    requested,
    claim: state === 'imported',
    join: joinable && !position && !requested,
    edit: organisationPolicy.edit(actor, { id, state }),
    resubmit: state === 'returned' && organisationPolicy.resubmit(actor, { id, state }),
    seePeople: membershipPolicy.seeMembers(actor, id),
    managePeople: membershipPolicy.seeRequests(actor, id),
    propose,
    review: organisationPolicy.verify(actor) && (state === 'claimed' || state === 'registered'),
  }
}

async function mayPropose(actor: Actor | null, { id, state }: WireOrganisation): Promise<boolean> {
  if (!actor || state !== 'verified' || represents(actor, id)) return false
  const ours = actor.organisations.filter(({ position }) => position === 'representative')
  const mentions = await findMentions(ours.map((organisation) => organisation.id))
  return [...mentions.values()].some((mention) => mention.state === 'verified')
}
