import { Membership } from '#models/membership/membership.server.ts'
import { coordinatorIds } from '#models/user/receivers.server.ts'
import type { NoticeRecord } from './record.server.ts'

/** Says who is to hear of a notice: ids of people, each once. */
export type Resolve = (notice: Pick<NoticeRecord, 'to'>) => string[]

/** Reads who stands behind the audiences of many notices at once. */
export async function audiencesOf(
  notices: ReadonlyArray<Pick<NoticeRecord, 'to'>>,
): Promise<Resolve> {
  const organisations = notices.flatMap(({ to }) => to.organisations ?? [])
  const [representatives, coordinators] = await Promise.all([
    organisations.length > 0
      ? Membership.find(
          { organisation: { $in: organisations }, state: 'active', position: 'representative' },
          { user: 1, organisation: 1 },
        ).lean()
      : [],
    notices.some(({ to }) => to.coordinators) ? coordinatorIds() : [],
  ])
  const byOrganisation = new Map<string, string[]>()
  for (const { organisation, user } of representatives) {
    const people = byOrganisation.get(organisation.toString()) ?? []
    people.push(user.toString())
    byOrganisation.set(organisation.toString(), people)
  }
  return ({ to }) => [
    ...new Set([
      ...(to.users ?? []).map((id) => id.toString()),
      ...(to.organisations ?? []).flatMap((id) => byOrganisation.get(id.toString()) ?? []),
      ...(to.coordinators ? coordinators : []),
    ]),
  ]
}
