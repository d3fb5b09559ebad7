import type { Roster } from '#models/room/roster.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireMessage } from './message.ts'
import type { MessageRecord } from './record.server.ts'

/** A message as written; who wrote it and for which party is what the room knows of them now. */
export function toWireMessage(record: MessageRecord, { people }: Roster): WireMessage {
  const { _id, room, seq, changed, clientId, text, script, at, replyTo } = record
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
    ...(replyTo ? { replyTo: replyTo.toString() } : {}),
    mentions: [],
    reactions: [],
    pinned: false,
    files: [],
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
