import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { FileEntry, type FileFacts } from './record.server.ts'

/** A message of a room before it is written. */
interface Writing {
  roomId: string
  clientId: string
}

/**
 * Keeps what the actor has uploaded for a room for one message, before that is written: no other message gets it,
 * and every attempt to write this one does. The log takes no part in transactions, so it is done in two steps:
 * `settleClaims` follows, or `dropUnattachedFiles` finds out after a day what came of it.
 * @param ids none cost nothing
 * @returns those that could be had, in their order; fewer where one was thrown away meanwhile, belongs to something
 *   else or is somebody else's
 */
export async function claimFiles(
  actor: Actor,
  { roomId, clientId }: Writing,
  ids: readonly string[],
): Promise<FileFacts[]> {
  if (ids.length === 0) return []
  const own = {
    _id: { $in: ids.map((id) => new Types.ObjectId(id)) },
    owner: new Types.ObjectId(actor.id),
    room: new Types.ObjectId(roomId),
  }
  await FileEntry.updateMany(
    { ...own, $or: [{ state: 'uploaded' }, { state: 'claimed', clientId }] },
    { $set: { state: 'claimed', clientId, claimedAt: currentTime() } },
  )
  const claimed = await FileEntry.find({
    ...own,
    clientId,
    state: { $in: ['claimed', 'attached'] },
  }).lean()
  const byId = new Map(claimed.map((entry) => [entry._id.toString(), entry]))
  return ids.flatMap((id) => {
    const entry = byId.get(id)
    if (!entry) return []
    const { _id, name, size, type, width, height } = entry
    return [{ _id, name, size, type, ...(width && height ? { width, height } : {}) }]
  })
}

/** Says that a message has been written with the files that were claimed for it. Doing it again does nothing. */
export async function settleClaims(
  actor: Pick<Actor, 'id'>,
  room: Types.ObjectId,
  files: readonly FileFacts[],
): Promise<void> {
  await inTransaction(async (session) => {
    for (const { _id } of files) {
      const { modifiedCount } = await FileEntry.updateOne(
        { _id, state: 'claimed' },
        { $set: { state: 'attached', attachedAt: currentTime() } },
        { session },
      )
      if (modifiedCount > 0) await recordAudit(session, actor, 'file.attached', _id, { room })
    }
  })
}
