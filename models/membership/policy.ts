import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'

/** What a decision about a membership looks at. */
export interface MembershipToJudge {
  user: string
  organisation: string
}

export const membershipPolicy = {
  /** Who belongs to an organisation is seen by those who do, and by coordinators; others see how many. */
  seeMembers: (actor: Actor | null, organisationId: string): boolean =>
    isCoordinator(actor) || belongsTo(actor, organisationId),
  seeRequests: (actor: Actor | null, organisationId: string): boolean =>
    isCoordinator(actor) || represents(actor, organisationId),
  request: (actor: Actor | null): boolean => actor !== null,
  accept: (actor: Actor | null, { organisation }: MembershipToJudge): boolean =>
    isCoordinator(actor) || represents(actor, organisation),
  decline: (actor: Actor | null, { organisation }: MembershipToJudge): boolean =>
    isCoordinator(actor) || represents(actor, organisation),
  appoint: (actor: Actor | null, { organisation }: MembershipToJudge): boolean =>
    isCoordinator(actor) || represents(actor, organisation),
  end: (actor: Actor | null, { user, organisation }: MembershipToJudge): boolean =>
    actor?.id === user || isCoordinator(actor) || represents(actor, organisation),
}
