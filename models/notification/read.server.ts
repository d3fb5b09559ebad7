import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { isId } from '#models/id.ts'
import { Notification } from './notification-record.server.ts'
import { notificationPolicy } from './policy.ts'

/**
 * Marks one as read; it stays so however often that is said. Nothing that belongs in the audit.
 * @throws DomainError `not-found` for somebody else's, as for one that does not exist
 */
export async function markNotificationRead(actor: Actor, id: string): Promise<void> {
  const found = isId(id) ? await Notification.findById(id, { user: 1 }).lean() : null
  if (!found || !notificationPolicy.read(actor, { user: found.user.toString() })) notFound()
  await read(actor, { _id: found._id })
}

/** Marks everything as read that was there until now. @param until what came later stays unread */
export async function markAllNotificationsRead(actor: Actor, until: Date): Promise<void> {
  await read(actor, { at: { $lte: until } })
}

async function read(
  { id }: Actor,
  which: { _id: Types.ObjectId } | { at: { $lte: Date } },
): Promise<void> {
  const { modifiedCount } = await Notification.updateMany(
    { ...which, user: id, unread: true },
    { $set: { unread: false } },
  )
  if (modifiedCount > 0) emit('notifications.read', { userId: id })
}
