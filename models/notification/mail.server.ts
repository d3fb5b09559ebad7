import { Types } from 'mongoose'
import { inTransaction } from '#models/database.server.ts'
import { withNotices, type Unsaid } from './inbox.server.ts'
import { Notification, type NotificationRecord } from './notification-record.server.ts'

const MINUTE_MS = 60_000
/** Whoever claimed mail and was killed leaves it to others after this long. */
const LEASE_MS = 10 * MINUTE_MS
/** How long to wait after each failure; after the last one nothing is tried any more. */
const WAITS_MS = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS)

/** What goes into one letter. */
export interface DueMail {
  claim: Types.ObjectId
  userId: string
  digest: boolean
  /** How often it was begun, this time included. */
  tries: number
  /** In the order in which they happened. */
  items: Unsaid[]
}

/**
 * Takes the mail that has been due longest, so that no other process sends it: one notification, or all of a
 * person's that wait for the digest.
 * @returns null when nothing is due
 */
export async function claimMail(now: Date): Promise<DueMail | null> {
  const claim = new Types.ObjectId()
  const rows = (await claimOne(claim, now)) ?? (await claimDigest(claim, now))
  const [first] = rows
  if (!first) return null
  const { user, digest, mailTries } = first
  return {
    claim,
    userId: user.toString(),
    digest,
    tries: mailTries,
    items: await withNotices(rows),
  }
}

const taken = (claim: Types.ObjectId, now: Date) => ({
  $set: { mailClaim: claim, mailAt: new Date(now.getTime() + LEASE_MS) },
  $inc: { mailTries: 1 },
})

async function claimOne(claim: Types.ObjectId, now: Date): Promise<NotificationRecord[] | null> {
  const due = { mailAt: { $lte: now }, digest: false }
  const options = { sort: { mailAt: 1 }, returnDocument: 'after' } as const
  const row = await Notification.findOneAndUpdate(due, taken(claim, now), options).lean()
  return row && [row]
}

/** All of a person's together, which two claims at once would share between them: so one of them starts again. */
async function claimDigest(claim: Types.ObjectId, now: Date): Promise<NotificationRecord[]> {
  for (;;) {
    const due = { mailAt: { $lte: now }, digest: true }
    const first = await Notification.findOne(due, { user: 1 }).sort({ mailAt: 1 }).lean()
    if (!first) return []
    const { modifiedCount } = await inTransaction((session) =>
      Notification.updateMany({ ...due, user: first.user }, taken(claim, now), { session }),
    )
    if (modifiedCount > 0) {
      return Notification.find({ mailClaim: claim }).sort({ at: 1, _id: 1 }).lean()
    }
  }
}

/** It is sent, or there is nobody to send it to any more. @param sentAt null when it was not */
export async function settleMail({ claim }: DueMail, sentAt: Date | null): Promise<void> {
  await Notification.updateMany(
    { mailClaim: claim },
    { $set: { mailAt: null, mailClaim: null, mailedAt: sentAt } },
  )
}

/** It could not be sent. @returns when it is tried again; null where it was tried often enough */
export async function postponeMail({ claim, tries }: DueMail, now: Date): Promise<Date | null> {
  const wait = WAITS_MS[tries - 1]
  const mailAt = wait === undefined ? null : new Date(now.getTime() + wait)
  await Notification.updateMany({ mailClaim: claim }, { $set: { mailAt, mailClaim: null } })
  return mailAt
}
