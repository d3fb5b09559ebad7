import { roomHistory } from '#models/message/history.server.ts'
import { historyInput } from '#models/room/input.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const roomHistoryRequest = defineRequest(
  historyInput,
  { burst: 30, perSecond: 5 },
  ({ socket }, { roomId, before, limit }) => {
    const { actor, script } = socket.data
    return roomHistory(actor, roomId, { before, limit, script })
  },
)
