import { on } from '#models/events.ts'
import { unreadNotifications } from '#models/notification/inbox.server.ts'
import { logger } from '#server/logger.ts'
import { isHeard, userChannel } from './channels.ts'
import type { PortalServer } from './sockets.ts'

/**
 * Says to everyone who is online here that they were told something, or have read it elsewhere, with how much
 * they have not read. @returns a function that stops
 */
export function tellNotifications(io: PortalServer): () => void {
  const tell = async (
    name: 'notification.created' | 'notification.read',
    userIds: readonly string[],
  ): Promise<void> => {
    for (const userId of userIds) {
      const channel = userChannel(userId)
      if (isHeard(io, channel)) {
        io.local.to(channel).emit(name, { unread: await unreadNotifications(userId) })
      }
    }
  }
  const failed = (error: unknown) => logger.error({ err: error }, 'notifications were not told')
  const stops = [
    on('notification.created', ({ userIds }) => {
      tell('notification.created', userIds).catch(failed)
    }),
    on('notifications.read', ({ userId }) => {
      tell('notification.read', [userId]).catch(failed)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
