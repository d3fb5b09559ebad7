import { reactionInput } from '#models/message/input.ts'
import { inScript } from '#models/message/present.server.ts'
import { toggleReaction } from '#models/message/toggle-reaction.server.ts'
import { defineRequest } from '#server/realtime/request.ts'

export const reactionToggle = defineRequest(
  reactionInput,
  { burst: 40, perSecond: 8 },
  async ({ socket }, { roomId, messageId, ...input }) => {
    const { actor, script } = socket.data
    const message = await toggleReaction(actor, { roomId, messageId }, input)
    return { message: inScript(message, script) }
  },
)
