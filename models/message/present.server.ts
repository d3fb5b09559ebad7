import { toWireFile } from '#models/file/record.server.ts'
import type { Roster } from '#models/room/roster.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireMessage } from './message.ts'
import type { MessageRecord } from './record.server.ts'

/** A message as written; who wrote it and for which party is what the room knows of them now. */
export function toWireMessage(record: MessageRecord, { people }: Roster): WireMessage {
  const { _id, room, seq, changed, clientId, text, script, at, replyTo, editedAt } = record
  const author = people.get(record.author.toString())
  return {
    id: _id.toString(),
    roomId: room.toString(),
    seq,
    changed,
    clientId,
    author: {
      id: record.author.toString(),
      name: author?.name ?? '',
      organisation: author?.organisation ?? null,
    },
    text,
    script,
    at: at.toISOString(),
    ...(editedAt ? { editedAt: editedAt.toISOString() } : {}),
    ...(record.deletedAt ? { deleted: true } : {}),
    ...(replyTo ? { replyTo: replyTo.toString() } : {}),
    mentions: record.mentions?.map(String) ?? [],
    reactions:
      record.reactions?.map(({ emoji, users }) => ({ emoji, users: users.map(String) })) ?? [],
    pinned: record.pinnedAt !== undefined,
    files: record.files?.map(toWireFile) ?? [],
  }
}

/**
 * A message on its way to one reader, or to all who read one script.
 * @param script the reader's; null for readers of English, who see everything as written
 */
export function inScript(message: WireMessage, script: Script | null): WireMessage {
  const { converted } = forReader(message, script)
  return converted === undefined ? message : { ...message, converted }
}
