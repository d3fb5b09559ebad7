import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import type { NoticeKind } from './notice.ts'
import { NOTIFICATIONS_PER_PAGE, UNREAD_NOTIFICATIONS_CAP } from './notification.ts'
import { Notification, type NotificationRecord } from './notification-record.server.ts'
import { Notice } from './record.server.ts'
import type { Saying } from './say.ts'

/** A notification before it is said in a language. */
export interface Unsaid extends Saying {
  id: string
  kind: NoticeKind
  path: string
  at: Date
  unread: boolean
}

/**
 * What the actor was told, the unread first, then the newest.
 * @param asked from 1; the last page is answered where a later one was asked for
 */
export async function notificationsOf(
  actor: Actor,
  asked: number,
): Promise<{ items: Unsaid[]; total: number; page: number; pages: number }> {
  const own = { user: actor.id }
  const total = await Notification.countDocuments(own)
  const pages = Math.max(1, Math.ceil(total / NOTIFICATIONS_PER_PAGE))
  const page = Math.min(asked, pages)
  const rows = await Notification.find(own)
    .sort({ unread: -1, at: -1, _id: -1 })
    .skip((page - 1) * NOTIFICATIONS_PER_PAGE)
    .limit(NOTIFICATIONS_PER_PAGE)
    .lean()
  return { items: await withNotices(rows), total, page, pages }
}

/** How much somebody has not read, up to `UNREAD_NOTIFICATIONS_CAP`. */
export async function unreadNotifications(userId: string): Promise<number> {
  return Notification.countDocuments({ user: userId, unread: true }).limit(UNREAD_NOTIFICATIONS_CAP)
}

/** What the notices of these rows say, in the rows' order. */
export async function withNotices(
  rows: ReadonlyArray<Pick<NotificationRecord, '_id' | 'notice' | 'unread'>>,
): Promise<Unsaid[]> {
  const notices = await Notice.find({ _id: { $in: rows.map(({ notice }) => notice) } }).lean()
  const byId = new Map(notices.map((notice) => [notice._id.toString(), notice]))
  return rows.flatMap(
    ({ _id, notice, unread }: { _id: Types.ObjectId } & (typeof rows)[number]) => {
      const found = byId.get(notice.toString())
      if (!found) return []
      const { kind, path, names, figures, dates, at } = found
      return { id: _id.toString(), kind, path, names, figures, dates, at, unread }
    },
  )
}
