import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { DomainError } from '#models/errors.ts'
import type { WireFile } from './file.ts'
import { FileEntry, toWireFile } from './record.server.ts'

/**
 * Makes what the actor has uploaded for a collaboration part of something in it, inside the transaction of the
 * verb that does so: keep the ids in their order, and have `filesOf` say what they are. Whether the actor may add
 * to that thing is the verb's question.
 * @returns them in the order of the ids
 * @throws DomainError `conflict` with `file-gone` at the field `files` for one that was thrown away meanwhile, is
 *   part of something already, or is somebody else's
 */
export async function attachFiles(
  session: ClientSession,
  actor: Actor,
  collaborationId: string,
  fileIds: readonly string[],
): Promise<WireFile[]> {
  const files: WireFile[] = []
  for (const _id of fileIds) {
    const attached = await FileEntry.findOneAndUpdate(
      { _id, owner: actor.id, collaboration: collaborationId, state: 'uploaded' },
      { $set: { state: 'attached', attachedAt: currentTime() } },
      { session },
    ).lean()
    if (!attached) throw new DomainError('conflict', { field: 'files', reason: 'file-gone' })
    await recordAudit(session, actor, 'file.attached', _id, { collaboration: collaborationId })
    files.push(toWireFile(attached))
  }
  return files
}
