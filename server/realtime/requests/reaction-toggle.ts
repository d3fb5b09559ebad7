import { reactionInput } from '#models/message/input.ts'
import { toggleReaction } from '#models/message/toggle-reaction.server.ts'
import { WrittenAnswer } from '#server/realtime/answer.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const reactionToggle = defineRequest(
  reactionInput,
  { burst: 40, perSecond: 8 },
  async ({ socket }, { roomId, messageId, ...input }) => {
    const { actor, script } = socket.data
    const message = await toggleReaction(actor, { roomId, messageId }, input)
    return WrittenAnswer.of(message, script)
  },
)
