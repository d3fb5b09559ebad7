import { roomInput } from '#models/room/input.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const roomLeave = defineRequest(
  roomInput,
  { burst: 40, perSecond: 5 },
  ({ socket, presence }, { roomId }) => {
    presence.leave(socket, roomId)
    return {}
  },
)
