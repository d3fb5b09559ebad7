import type { MembershipState } from '#models/membership/membership.ts'

/** Why somebody cannot evaluate a collaboration; the gravest first. */
export const CONFLICTS = ['party', 'former', 'partner', 'room'] as const
export type Conflict = (typeof CONFLICTS)[number]

/** What is known of somebody who might evaluate. */
export interface Interests {
  memberships: ReadonlyArray<{ organisation: string; state: MembershipState }>
  /** The collaboration's parties. */
  parties: readonly string[]
  /** Organisations that are in another collaboration under way with one of the parties. */
  partners: readonly string[]
  /** Is, or was, in the collaboration's room. */
  inRoom: boolean
}

/**
 * Nobody evaluates who has something to gain or to settle there (design, product.md: evaluators without a conflict
 * of interest). Refused is whoever
 * - belongs to a party, or has asked to (`party`), or belonged to one once (`former`),
 * - belongs now to an organisation that works with a party in another collaboration (`partner`),
 * - is or was in the collaboration's room, for instance as a guest (`room`).
 * @returns the gravest conflict, or null for none
 */
export function conflictOf({ memberships, parties, partners, inRoom }: Interests): Conflict | null {
  const isIn = (organisations: readonly string[], states: readonly MembershipState[]) =>
    memberships.some(
      ({ organisation, state }) => organisations.includes(organisation) && states.includes(state),
    )
  if (isIn(parties, ['active', 'requested'])) return 'party'
  if (isIn(parties, ['ended'])) return 'former'
  if (isIn(partners, ['active'])) return 'partner'
  return inRoom ? 'room' : null
}
