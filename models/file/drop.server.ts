import mongoose, { type Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { DAY_MS } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { settleClaims } from './claim.server.ts'
import { isInMessage } from './in-message.server.ts'
import { contents, FileEntry, type FileRecord } from './record.server.ts'

/**
 * Throws away what nobody attached within a day, and what a kill left half written or half attached. Taken first,
 * so that nobody attaches it meanwhile; a kill in between leaves it to the next run.
 * @returns how many
 */
export async function dropUnattachedFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY_MS)
  await FileEntry.updateMany(
    { state: { $in: ['uploading', 'uploaded'] }, at: { $lt: before } },
    { $set: { state: 'dropped' } },
  )
  await decideClaims(before)
  return throwAway()
}

/**
 * Throws away what a message brought, which its deletion takes along. On record, with whose deed it was.
 * @param message its room, author and client's id
 */
export async function dropFilesOf(
  actor: Actor,
  message: { room: Types.ObjectId; author: Types.ObjectId; clientId: string },
): Promise<void> {
  const { room, author: owner, clientId } = message
  await inTransaction(async (session) => {
    const found = {
      room,
      owner,
      clientId,
      state: { $in: ['claimed' as const, 'attached' as const] },
    }
    const entries = await FileEntry.find(found, { _id: 1 }, { session }).lean()
    await FileEntry.updateMany(found, { $set: { state: 'dropped' } }, { session })
    for (const { _id } of entries) {
      await recordAudit(session, actor, 'file.dropped', _id, { room: room.toString() })
    }
  })
  await throwAway({ room, clientId })
}

/** Claims of long ago: either their message was written after all, or it never will be. */
async function decideClaims(before: Date): Promise<void> {
  const open = { state: 'claimed' as const, claimedAt: { $lt: before } }
  for (const entry of await FileEntry.find(open).lean()) {
    const { _id, owner, room } = entry
    if (room && (await isInMessage(entry))) {
      await settleClaims({ id: owner.toString() }, room, [entry])
    } else await FileEntry.updateOne({ ...open, _id }, { $set: { state: 'dropped' } })
  }
}

async function throwAway(
  which: Partial<Pick<FileRecord, 'room' | 'clientId'>> = {},
): Promise<number> {
  const dropped = await FileEntry.find({ ...which, state: 'dropped' }, { _id: 1 }).lean()
  for (const { _id } of dropped) {
    try {
      await contents().delete(_id)
    } catch (error) {
      // Killed before anything of it was written, or thrown away by another process.
      if (!(error instanceof mongoose.mongo.MongoRuntimeError)) throw error
    }
    await FileEntry.deleteOne({ _id, state: 'dropped' })
  }
  return dropped.length
}
