import { LRUCache } from 'lru-cache'
import { authorise } from '#models/errors.ts'
import { roomInput } from '#models/room/input.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { TYPING_MS } from '#models/room/room.ts'
import { likelyRosterFor } from '#models/room/roster.server.ts'
import { roomChannels, userChannel } from '#server/realtime/channels.ts'
import { defineRequest } from '#server/realtime/request.ts'

/** Told again well before it expires, and not at every key. */
const told = new LRUCache<string, true>({ max: 10_000, ttl: TYPING_MS / 2 })

export const roomTyping = defineRequest(
  roomInput,
  { burst: 20, perSecond: 4 },
  async ({ io, socket }, { roomId }) => {
    const { actor } = socket.data
    authorise(roomPolicy.type(actor, await likelyRosterFor(actor, roomId)))
    const key = `${roomId} ${actor.id}`
    if (told.has(key)) return {}
    told.set(key, true)
    io.to(roomChannels(roomId))
      .except(userChannel(actor.id))
      .volatile.emit('room.typing', { roomId, userId: actor.id, name: actor.name })
    return {}
  },
)
