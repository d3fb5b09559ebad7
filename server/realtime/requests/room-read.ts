import { readInput } from '#models/room/input.ts'
import { markRead } from '#models/room/mark-read.server.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const roomRead = defineRequest(
  readInput,
  { burst: 30, perSecond: 4 },
  async ({ socket }, { roomId, seq }) => {
    await markRead(socket.data.actor, roomId, seq)
    return {}
  },
)
