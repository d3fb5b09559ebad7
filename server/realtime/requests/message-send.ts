import { sendInput } from '#models/message/input.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { WrittenAnswer } from '#server/realtime/answer.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const messageSend = defineRequest(
  sendInput,
  { burst: 60, perSecond: 10 },
  async ({ socket }, { roomId, ...input }) => {
    const { actor, script } = socket.data
    return WrittenAnswer.of(await postMessage(actor, roomId, input), script)
  },
  { isFollowed: true },
)
