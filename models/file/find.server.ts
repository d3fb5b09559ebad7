import type { Readable } from 'node:stream'
import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import type { WireFile } from './file.ts'
import { isInMessage } from './in-message.server.ts'
import { judgePlace, placeOf } from './place.server.ts'
import { filePolicy } from './policy.ts'
import { contents, FileEntry, toWireFile } from './record.server.ts'

/**
 * A file to send to its reader. One of a room is there as long as the message that it came with.
 * @throws DomainError `not-found` for what the actor may not see, as for what does not exist
 */
export async function findFile(
  actor: Actor | null,
  id: string,
): Promise<{ file: WireFile; sha256: string; open: () => Readable }> {
  const entry = isId(id) ? await FileEntry.findById(id).lean() : null
  if (!entry) notFound()
  const place = await judgePlace(actor, placeOf(entry))
  const owner = entry.owner.toString()
  if (!filePolicy.read(actor, { state: entry.state, owner, place })) notFound()
  if (entry.clientId && !(await isInMessage(entry))) notFound()
  return {
    file: toWireFile(entry),
    sha256: entry.sha256,
    open: () => contents().openDownloadStream(entry._id),
  }
}

/**
 * What the files of things are, for presenters: by id, of those that are attached. Who may see the thing has been
 * asked before.
 */
export async function filesOf(
  ids: ReadonlyArray<string | Types.ObjectId>,
): Promise<Map<string, WireFile>> {
  if (ids.length === 0) return new Map()
  const entries = await FileEntry.find({ _id: { $in: ids }, state: 'attached' }).lean()
  return new Map(entries.map((entry) => [entry._id.toString(), toWireFile(entry)]))
}
