export const MEMBERSHIP_STATES = ['requested', 'active', 'declined', 'ended'] as const
export type MembershipState = (typeof MEMBERSHIP_STATES)[number]
