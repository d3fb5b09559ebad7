import { DomainError, notFound } from '#models/errors.ts'
import { findOrganisation } from '#models/organisation/find.server.ts'
import type { OrganisationState } from '#models/organisation/organisation.ts'

/**
 * Nobody comes into a suspended organisation or rises in it; leaving stays possible.
 * @returns the state of any other
 * @throws DomainError `illegal-transition` with `organisation-suspended`
 */
export async function refuseIfSuspended(organisationId: string): Promise<OrganisationState> {
  const { state } = (await findOrganisation(organisationId)) ?? notFound()
  if (state === 'suspended') {
    throw new DomainError('illegal-transition', { reason: 'organisation-suspended' })
  }
  return state
}
