import type { Actor } from '#models/actor.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { findApplication } from '#models/application/find.server.ts'

/** Which of the reader's other organisations take part in the same programme. */
export async function otherApplications(
  actor: Actor,
  ids: readonly string[],
): Promise<OrganisationMention[]> {
  const found = await Promise.all(ids.map((id) => findApplication(actor, id, null)))
  return found.map(({ application }) => application.organisation)
}
