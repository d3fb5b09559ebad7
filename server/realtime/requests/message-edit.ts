import { editMessage } from '#models/message/edit-message.server.ts'
import { editInput } from '#models/message/input.ts'
import { WrittenAnswer } from '#server/realtime/answer.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const messageEdit = defineRequest(
  editInput,
  { burst: 30, perSecond: 5 },
  async ({ socket }, { roomId, messageId, ...input }) => {
    const { actor, script } = socket.data
    const message = await editMessage(actor, { roomId, messageId }, input)
    return WrittenAnswer.of(message, script)
  },
)
