import type { ClientSession, Types } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { daysAfter } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { Room } from './record.server.ts'
import { CLOSING_DAYS } from './room.ts'

/**
 * Lets a room close because its collaboration has ended: it is still written in for `CLOSING_DAYS`. Belongs into
 * the transaction that ends the collaboration; emit `room.closing` after it.
 * @returns when it becomes read-only; null for a room that was closing already, or is gone
 */
export async function beginClosing(
  session: ClientSession,
  room: Types.ObjectId,
  at: Date,
): Promise<Date | null> {
  const archiveAt = daysAfter(at, CLOSING_DAYS)
  const { modifiedCount } = await Room.updateOne(
    { _id: room, state: 'active' },
    { $set: { state: 'closing', archiveAt }, $inc: { generation: 1 } },
    { session },
  )
  if (modifiedCount === 0) return null
  await recordAudit(session, null, 'room.closing', room, { archiveAt })
  return archiveAt
}

/**
 * Opens a room again because its collaboration lives again. Belongs into that transaction; emit `room.reopened`
 * after it.
 */
export async function reopen(session: ClientSession, room: Types.ObjectId): Promise<void> {
  const { modifiedCount } = await Room.updateOne(
    { _id: room, state: { $in: ['closing', 'archived'] } },
    { $set: { state: 'active', archiveAt: null }, $inc: { generation: 1 } },
    { session },
  )
  if (modifiedCount > 0) await recordAudit(session, null, 'room.reopened', room)
}

/**
 * Makes every room read-only whose days of closing are over. Any number of processes may do it at once.
 * @returns how many this call has archived
 */
export async function archiveRooms(now: Date): Promise<number> {
  const over = { state: 'closing' as const, archiveAt: { $lte: now } }
  let archived = 0
  for await (const { _id } of Room.find(over, { _id: 1 }).lean().cursor()) {
    const done = await inTransaction(async (session) => {
      const { modifiedCount } = await Room.updateOne(
        { ...over, _id },
        { $set: { state: 'archived', archiveAt: null }, $inc: { generation: 1 } },
        { session },
      )
      if (modifiedCount > 0) await recordAudit(session, null, 'room.archived', _id)
      return modifiedCount > 0
    })
    if (!done) continue
    archived += 1
    emit('room.closed', { roomId: _id.toString() })
  }
  return archived
}
