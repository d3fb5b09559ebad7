import { LRUCache } from 'lru-cache'
import { on } from '#models/events.ts'
import { rosterOf, toWireMember } from '#models/room/roster.server.ts'
import { logger } from '#server/logger.ts'
import { roomChannels, sessionChannel, socketsOf, userChannel } from './channels.ts'
import type { Presence } from './presence.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'

/** Longer than any handshake takes. */
const REMEMBERED_MS = 60_000

export interface Revocation {
  /** Ends what was let in by a session that ended meanwhile. @returns whether it did */
  caught: (socket: PortalSocket) => boolean
  stop: () => void
}

/** Lets the end of a session, a membership or a room, wherever it was ended, reach the sockets of this process at once. */
export function followRevocations(io: PortalServer, presence: Presence): Revocation {
  const ended = new LRUCache<string, true>({ max: 10_000, ttl: REMEMBERED_MS })
  const end = (channel: string) => {
    io.local.to(channel).emit('session.revoked', {})
    io.local.in(channel).disconnectSockets(true)
  }
  const sendAway = (roomId: string, userId: string) => {
    for (const socket of socketsOf(io, userId)) presence.leave(socket, roomId)
    io.local.to(userChannel(userId)).emit('room.revoked', { roomId })
  }
  /** Said again to whoever may have missed it; closed it stays closed. */
  const close = (roomId: string) =>
    void io.local.to(roomChannels(roomId)).emit('room.closed', { roomId })
  const stops = [
    on('room.closed', ({ roomId }) => close(roomId)),
    on('session.revoked', ({ sessionId }) => {
      ended.set(sessionId, true)
      end(sessionChannel(sessionId))
    }),
    on('room.roster-read', ({ roomId, state, roleOf }) => {
      if (state === 'archived') close(roomId)
      for (const userId of presence.peopleHere(roomId)) {
        if (roleOf(userId) === null) sendAway(roomId, userId)
      }
    }),
    on('room.member-removed', ({ roomId, userId }) => {
      sendAway(roomId, userId)
      io.local
        .to(roomChannels(roomId))
        .emit('room.members', { roomId, added: [], removed: [userId] })
    }),
    on('room.member-added', ({ roomId, userId }) => {
      introduce(io, presence, roomId, userId).catch((error: unknown) => {
        logger.error({ err: error }, 'a new member was not introduced')
      })
    }),
  ]
  return {
    caught(socket) {
      const { sessionId } = socket.data
      if (!ended.has(sessionId)) return false
      end(sessionChannel(sessionId))
      return true
    },
    stop: () => stops.forEach((stop) => stop()),
  }
}

async function introduce(
  io: PortalServer,
  presence: Presence,
  roomId: string,
  userId: string,
): Promise<void> {
  const person = (await rosterOf(roomId)).people.get(userId)
  if (person?.state !== 'active') return
  const added = [{ ...toWireMember(person), online: presence.isOnline(roomId, userId) }]
  io.local.to(roomChannels(roomId)).emit('room.members', { roomId, added, removed: [] })
}
