import { confirmCollaboration, declineCollaboration } from '#models/collaboration/answer.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { lapseProposals } from '#models/collaboration/lapse.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { RESPONSE_DAYS } from '#models/collaboration/collaboration.ts'
import type { Cast } from './cast.ts'
import { COLLABORATIONS, type DemoCollaboration } from './content/collaborations.ts'
import type { OrganisationIds } from './organisations.ts'
import { demoTerms, fillProgress } from './progress.ts'
import { ago, daysAgo } from './time.ts'

/** Ids of the collaborations by their keys. */
export async function fillCollaborations(
  cast: Cast,
  organisations: OrganisationIds,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const collaboration of COLLABORATIONS) {
    ids.set(collaboration.key, await fillOne(cast, organisations, collaboration))
  }
  return ids
}

async function fillOne(
  cast: Cast,
  organisations: OrganisationIds,
  collaboration: DemoCollaboration,
): Promise<string> {
  const { from, to, title, objectives, message, reached, agreement } = collaboration
  const proposer = await cast.representative(from)
  const partner = await cast.representative(to)
  const input = {
    from: organisations[from],
    withOrganisation: organisations[to],
    title,
    objectives,
    message,
  }
  const days = collaboration.daysAgo
  const id = await ago(days, () => proposePair(proposer, input))
  switch (reached) {
    case 'declined':
      await ago(days - 3, () =>
        declineCollaboration(partner, id, { reason: collaboration.reason ?? '' }),
      )
      break
    case 'lapsed':
      await lapseProposals(daysAgo(days - RESPONSE_DAYS - 1))
      break
    case 'confirmed':
      await ago(days - 2, () => confirmCollaboration(partner, id))
      break
    case 'active':
      await ago(days - 2, () => confirmCollaboration(partner, id))
      await ago(days - 3, () =>
        editAgreement(proposer, id, {
          objectives,
          text: agreement,
          ...demoTerms(collaboration.key, organisations),
          version: 1,
        }),
      )
      await ago(days - 4, () => signAgreement(proposer, id, { version: 2 }), '10:00')
      await ago(days - 4, () => signAgreement(partner, id, { version: 2 }), '15:30')
      await fillProgress(collaboration.key, id, [proposer, partner])
      break
    case 'proposed':
      break
  }
  return id
}
