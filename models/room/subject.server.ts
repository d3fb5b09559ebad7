import { Collaboration } from '#models/collaboration/record.server.ts'
import { titleFor } from '#models/collaboration/title.server.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { RoomListing, WireRoom } from './room.ts'

/** What a room is about: its collaboration's title and kind, and the parties. */
export type Subject = Pick<RoomListing, 'title' | 'kind' | 'parties'>

/** By room id; a room whose collaboration is gone is absent. */
export async function subjectsOf(
  rooms: readonly WireRoom[],
  script: Script | null,
): Promise<Map<string, Subject>> {
  const [collaborations, mentions] = await Promise.all([
    Collaboration.find(
      { _id: { $in: rooms.map(({ collaborationId }) => collaborationId) } },
      { title: 1, kind: 1 },
    ).lean(),
    findMentions([...new Set(rooms.flatMap(({ organisations }) => organisations))]),
  ])
  const byId = new Map(collaborations.map((record) => [record._id.toString(), record]))
  return new Map(
    rooms.flatMap((room) => {
      const collaboration = byId.get(room.collaborationId)
      if (!collaboration) return []
      const { title, kind } = collaboration
      const parties = room.organisations.flatMap((id) => mentions.get(id) ?? [])
      return [[room.id, { title: titleFor(title, script), kind, parties }] as const]
    }),
  )
}
