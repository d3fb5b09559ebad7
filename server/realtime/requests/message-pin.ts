import { pinInput } from '#models/message/input.ts'
import { pinMessage } from '#models/message/pin-message.server.ts'
import { WrittenAnswer } from '#server/realtime/answer.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const messagePin = defineRequest(
  pinInput,
  { burst: 20, perSecond: 2 },
  async ({ socket }, { roomId, messageId, ...input }) => {
    const { actor, script } = socket.data
    const message = await pinMessage(actor, { roomId, messageId }, input)
    return WrittenAnswer.of(message, script)
  },
)
