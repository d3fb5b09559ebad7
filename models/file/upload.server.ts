import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import type { FilePlace, WireFile } from './file.ts'
import { fileNameFor } from './name.ts'
import { pictureSize } from './picture-size.server.ts'
import { judgePlace } from './place.server.ts'
import { filePolicy } from './policy.ts'
import { contents, FileEntry, toWireFile, type FileRecord } from './record.server.ts'
import { sniff } from './sniff.server.ts'
import { withSpooled } from './spool.server.ts'

/**
 * Keeps a file for a collaboration or a room; its owner has a day to attach it to something there.
 * @param content not read to its end when it is refused
 * @throws DomainError `not-found` for a place that the actor may not see, `read-only` for an archived room,
 *   `forbidden`; `invalid`: `file-too-large`, `file-empty`, `file-type`
 */
export async function uploadFile(
  actor: Actor,
  place: FilePlace,
  { name, content }: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<WireFile> {
  const judged = await judgePlace(actor, place)
  if ('room' in judged && judged.room.state === 'archived') throw new DomainError('read-only')
  authorise(filePolicy.upload(actor, judged))
  return withSpooled(content, async ({ path, size, sha256 }) => {
    const type = await sniff(path, name)
    if (!type) throw new DomainError('invalid', { reason: 'file-type' })
    const entry: FileRecord = {
      _id: new Types.ObjectId(),
      state: 'uploading',
      name: fileNameFor(name, type),
      type,
      size,
      sha256,
      ...(await pictureSize(path, type)),
      owner: new Types.ObjectId(actor.id),
      ...('room' in place
        ? { room: new Types.ObjectId(place.room) }
        : { collaboration: new Types.ObjectId(place.collaboration) }),
      at: currentTime(),
      attachedAt: null,
    }
    // First the entry: of what a kill leaves half written, somebody must know.
    await FileEntry.create(entry)
    await pipeline(createReadStream(path), contents().openUploadStreamWithId(entry._id, entry.name))
    await inTransaction(async (session) => {
      await FileEntry.updateOne({ _id: entry._id }, { $set: { state: 'uploaded' } }, { session })
      const detail = { ...place, size, type, sha256 }
      await recordAudit(session, actor, 'file.uploaded', entry._id, detail)
    })
    return toWireFile(entry)
  })
}
