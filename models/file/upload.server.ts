import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { findInScope, judged } from '#models/collaboration/scope.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import type { WireFile } from './file.ts'
import { fileNameFor } from './name.ts'
import { filePolicy } from './policy.ts'
import { contents, FileEntry, toWireFile, type FileRecord } from './record.server.ts'
import { sniff } from './sniff.server.ts'
import { withSpooled } from './spool.server.ts'

/**
 * Keeps a file for a collaboration; its owner has a day to attach it to something.
 * @param content not read to its end when it is refused
 * @throws DomainError `not-found` for a collaboration that the actor may not see, `forbidden`;
 *   `invalid`: `file-too-large`, `file-empty`, `file-type`
 */
export async function uploadFile(
  actor: Actor,
  collaborationId: string,
  { name, content }: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<WireFile> {
  const collaboration = await findInScope(actor, collaborationId)
  authorise(filePolicy.upload(actor, judged(collaboration)))
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
      owner: new Types.ObjectId(actor.id),
      collaboration: collaboration._id,
      at: currentTime(),
      attachedAt: null,
    }
    // First the entry: of what a kill leaves half written, somebody must know.
    await FileEntry.create(entry)
    await pipeline(createReadStream(path), contents().openUploadStreamWithId(entry._id, entry.name))
    await inTransaction(async (session) => {
      await FileEntry.updateOne({ _id: entry._id }, { $set: { state: 'uploaded' } }, { session })
      const detail = { collaboration: collaborationId, size, type, sha256 }
      await recordAudit(session, actor, 'file.uploaded', entry._id, detail)
    })
    return toWireFile(entry)
  })
}
