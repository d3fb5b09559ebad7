import type { Actor } from '#models/actor.ts'
import type { HistoryResult } from '#models/room/protocol.ts'
import { rosterFor } from '#models/room/roster.server.ts'
import type { Script } from '#models/text/locale.ts'
import { inScript, toWireMessage } from './present.server.ts'
import { Message } from './record.server.ts'

/**
 * The messages of a room that brought files, the newest first. Whether the actor is in the room is decided after
 * reading, so that nobody is given what was written after they were sent away.
 * @param before only those whose `seq` is lower
 * @throws DomainError `not-found`
 */
export async function messagesWithFiles(
  actor: Actor,
  roomId: string,
  { before, limit, script }: { before?: number | null; limit: number; script: Script | null },
): Promise<HistoryResult> {
  const records = await Message.find({
    room: roomId,
    files: { $exists: true },
    ...(before ? { seq: { $lt: before } } : {}),
  })
    .sort({ seq: -1 })
    .limit(limit + 1)
    .lean()
  const roster = await rosterFor(actor, roomId)
  const messages = records
    .slice(0, limit)
    .map((record) => inScript(toWireMessage(record, roster), script))
  return { messages, more: records.length > limit }
}
