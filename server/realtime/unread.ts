import { LRUCache } from 'lru-cache'
import { around } from '#models/around.ts'
import { on } from '#models/events.ts'
import { membersOf, rosterOf } from '#models/room/roster.server.ts'
import { unreadIn } from '#models/room/unread.server.ts'
import { logger } from '#server/logger.ts'
import { isHeard, userChannel } from './channels.ts'
import type { PortalServer } from './sockets.ts'

/** One count per person and room in about this time, longer in larger rooms; not all rooms in the same moment. */
const EVERY_MS = 1_000
const EVERY_MS_PER_MEMBER = 4

/**
 * Tells people who are online, wherever they are in the portal, how much they have not read. Counted after
 * delivery, from memory (see `unreadIn`), and only said when it differs from what was said last.
 * @returns a function that stops
 */
export function tellUnread(io: PortalServer): () => void {
  const said = new LRUCache<string, Map<string, number>>({ max: 1_000 })
  const waiting = new Map<string, NodeJS.Timeout>()

  const tell = async (roomId: string): Promise<void> => {
    const present = membersOf(await rosterOf(roomId)).filter(({ id }) =>
      isHeard(io, userChannel(id)),
    )
    const before = said.get(roomId)
    const now = new Map<string, number>()
    for (const { id, lastRead } of present) {
      const unread = await unreadIn(roomId, id, lastRead)
      now.set(id, unread)
      if (before?.get(id) !== unread) {
        io.local.to(userChannel(id)).emit('unread.changed', { roomId, unread })
      }
    }
    said.set(roomId, now)
  }

  const soon = async (roomId: string): Promise<void> => {
    if (waiting.has(roomId)) return
    const members = (await rosterOf(roomId)).people.size
    if (waiting.has(roomId)) return
    const timer = setTimeout(
      () => {
        waiting.delete(roomId)
        tell(roomId).catch(failed)
      },
      around(Math.max(EVERY_MS, members * EVERY_MS_PER_MEMBER)),
    )
    waiting.set(roomId, timer.unref())
  }

  const failed = (error: unknown) => logger.error({ err: error }, 'unread counts were not told')
  const follow = ({ roomId }: { roomId: string }) => void soon(roomId).catch(failed)
  const stops = [
    on('messages.posted', follow),
    on('room.read', follow),
    on('room.member-added', follow),
    on('room.opened', follow),
  ]
  return () => {
    stops.forEach((stop) => stop())
    for (const timer of waiting.values()) clearTimeout(timer)
  }
}
