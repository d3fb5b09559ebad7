import { deleteMessage } from '#models/message/delete-message.server.ts'
import { whichMessage } from '#models/message/input.ts'
import { WrittenAnswer } from '#server/realtime/answer.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const messageDelete = defineRequest(
  whichMessage,
  { burst: 30, perSecond: 5 },
  async ({ socket }, which) => {
    const { actor, script } = socket.data
    return WrittenAnswer.of(await deleteMessage(actor, which), script)
  },
)
