import type { Position } from '#models/actor.ts'
import type { WirePerson } from '#models/user/user.ts'

export const MEMBERSHIP_STATES = ['requested', 'active', 'declined', 'ended'] as const
export type MembershipState = (typeof MEMBERSHIP_STATES)[number]

/** Somebody in an organisation, or somebody who asked to be. */
export interface WireMember {
  /** Of the membership. */
  id: string
  person: WirePerson
  position: Position
  state: MembershipState
  /** ISO 8601; when it was asked for, given or ended. */
  since: string
}
