import { Types } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { wereThere } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { receiversAmong, type Receiver } from '#models/user/receivers.server.ts'
import { audiencesOf } from './audience.server.ts'
import { nextDigest } from './digest.ts'
import { Notification, type NotificationRecord } from './notification-record.server.ts'
import { Notice, type NoticeRecord } from './record.server.ts'

/** Nobody wants a letter about something so old; the portal still says it. */
const STALE_MS = 7 * 86_400_000
/** So many notices are read, resolved and written together. */
const BATCH = 1_000

/**
 * Takes what was told to everyone whom it concerns, oldest first, until nothing is left. Killed in between, it
 * goes on where it was; several at once do work twice, but nobody gets anything twice.
 * @param byMail whether letters are due as well; not for what is told of a past that was made up
 * @returns how many notices it delivered
 */
export async function deliverNotices(
  now = currentTime(),
  { byMail = true }: { byMail?: boolean } = {},
): Promise<number> {
  let delivered = 0
  for (;;) {
    const notices = await Notice.find({ deliveredAt: null }).sort({ at: 1 }).limit(BATCH).lean()
    if (notices.length === 0) return delivered
    const userIds = await write(notices, now, byMail)
    await Notice.updateMany(
      { _id: { $in: notices.map(({ _id }) => _id) } },
      { $set: { deliveredAt: now } },
    )
    if (userIds.length > 0) emit('notification.created', { userIds })
    delivered += notices.length
  }
}

/** @returns who got something */
async function write(
  notices: readonly NoticeRecord[],
  now: Date,
  byMail: boolean,
): Promise<string[]> {
  const audience = await audiencesOf(notices)
  const meant = notices.map((notice) => ({ notice, people: audience(notice) }))
  const receivers = await receiversAmong([...new Set(meant.flatMap(({ people }) => people))])
  const rows = meant.flatMap(({ notice, people }) =>
    people.flatMap((id) => {
      const receiver = receivers.get(id)
      return receiver
        ? received(notice, byMail ? receiver : { ...receiver, mail: 'none' }, now)
        : []
    }),
  )
  try {
    // Past Mongoose's documents, which cost more than the write itself; the rows are made here, whole.
    if (rows.length > 0) await Notification.collection.insertMany(rows, { ordered: false })
  } catch (error) {
    // Only what is not there yet was missing: somebody began before.
    if (!wereThere(error)) throw error
  }
  return [...receivers.keys()]
}

function received(notice: NoticeRecord, { _id, mail }: Receiver, now: Date): NotificationRecord {
  const tooLate = now.getTime() - notice.at.getTime() > STALE_MS
  return {
    _id: new Types.ObjectId(),
    user: _id,
    notice: notice._id,
    at: notice.at,
    unread: true,
    mailAt: mail === 'none' || tooLate ? null : mail === 'daily' ? nextDigest(now) : now,
    digest: mail === 'daily',
    mailTries: 0,
    mailClaim: null,
    mailedAt: null,
  }
}
