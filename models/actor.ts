import type { Locale } from '#models/text/locale.ts'

export const ROLES = ['member', 'coordinator', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const POSITIONS = ['representative', 'member'] as const
/** What a person is in one organisation. */
export type Position = (typeof POSITIONS)[number]

/** Whoever asks for something: a signed-in person with everything a policy needs to judge. */
export interface Actor {
  id: string
  name: string
  role: Role
  locale: Locale
  /** Active memberships only. */
  organisations: ReadonlyArray<{ id: string; position: Position }>
}

/** Administrators may do whatever coordinators may. */
export function isCoordinator(actor: Actor | null): boolean {
  return actor !== null && actor.role !== 'member'
}

export function belongsTo(actor: Actor | null, organisationId: string): boolean {
  return actor?.organisations.some((organisation) => organisation.id === organisationId) ?? false
}

export function represents(actor: Actor | null, organisationId: string): boolean {
  return (
    actor?.organisations.some(
      ({ id, position }) => id === organisationId && position === 'representative',
    ) ?? false
  )
}
