import { joinInput } from '#models/room/input.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import type { JoinResult } from '#models/room/protocol.ts'
import { rosterFor } from '#models/room/roster.server.ts'
import { defineRequest, type Asked } from '#server/realtime/request.ts'

/** In the channel before reading, so that nothing falls between the two; out again if reading fails. */
export const roomJoin = defineRequest(
  joinInput,
  { burst: 40, perSecond: 5 },
  async (asked, { roomId, after }): Promise<JoinResult> => {
    const { socket, presence, told } = asked
    const { actor, script, rooms } = socket.data
    const wasIn = rooms.has(roomId)
    await enter(asked, roomId)
    try {
      const snapshot = await joinRoom(actor, roomId, { after, script })
      told.begin(roomId, snapshot.last)
      const members = snapshot.members.map((member) => ({
        ...member,
        online: member.id === actor.id || presence.wasOnline(roomId, member.id),
      }))
      return { ...snapshot, members }
    } catch (error) {
      if (!wasIn) presence.leave(socket, roomId)
      throw error
    }
  },
)

/** Nobody who was sent away while we looked gets in: between the last look and entering nothing happens. */
async function enter({ socket, presence }: Asked, roomId: string): Promise<void> {
  let roster = await rosterFor(socket.data.actor, roomId)
  while (!roster.isCurrent()) roster = await rosterFor(socket.data.actor, roomId)
  if (socket.connected) presence.enter(socket, roomId)
}
