import type { ClientSession } from 'mongoose'
import { tell } from '#models/notification/tell.server.ts'
import type { COLLABORATION_NOTICES } from './notices.ts'
import { partyNames } from './party-names.server.ts'
import type { CollaborationRecord } from './record.server.ts'

/** Tells the parties' representatives what has become of their collaboration, once for this moment. */
export async function tellParties(
  session: ClientSession,
  record: CollaborationRecord,
  kind: (typeof COLLABORATION_NOTICES)[number],
  at: Date,
): Promise<void> {
  const id = record._id.toString()
  await tell(session, [
    {
      kind,
      key: `${kind} ${id} ${at.toISOString()}`,
      to: { organisations: record.parties.map(({ organisation }) => organisation) },
      path: `/collaborations/${id}`,
      names: await partyNames(record),
    },
  ])
}
