import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import type { OrganisationState } from './organisation.ts'

/** What a decision about an organisation looks at. */
export interface OrganisationToJudge {
  id: string
  state: OrganisationState
}

/** Pages and the directory are public; everything else is listed here. */
export const organisationPolicy = {
  register: (actor: Actor | null): boolean => actor !== null,
  claim: (actor: Actor | null): boolean => actor !== null,
  edit: (actor: Actor | null, { id, state }: OrganisationToJudge): boolean =>
    isCoordinator(actor) || (represents(actor, id) && state !== 'suspended'),
  resubmit: (actor: Actor | null, { id }: OrganisationToJudge): boolean => represents(actor, id),
  seeReason: (actor: Actor | null, { id }: OrganisationToJudge): boolean =>
    isCoordinator(actor) || belongsTo(actor, id),
  seePending: (actor: Actor | null): boolean => isCoordinator(actor),
  verify: (actor: Actor | null): boolean => isCoordinator(actor),
  return: (actor: Actor | null): boolean => isCoordinator(actor),
  release: (actor: Actor | null): boolean => isCoordinator(actor),
  suspend: (actor: Actor | null): boolean => isCoordinator(actor),
  reinstate: (actor: Actor | null): boolean => isCoordinator(actor),
}
