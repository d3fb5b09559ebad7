import { toWireFile } from '#models/file/record.server.ts'
import type { Roster } from '#models/room/roster.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireMessage } from './message.ts'
import type { MessageRecord } from './record.server.ts'

const unknown = (id: string) => ({ id, name: '', organisation: null })

/** A message as written; who wrote it and for which party is what the room knows of them now. */
export function toWireMessage(record: MessageRecord, { room, people }: Roster): WireMessage {
  const { seq, changed, clientId, text, script, editedAt, replyTo } = record
  const authorId = record.author.toString()
  // The roster's own strings, which are there already: whoever keeps them keeps nothing of this message.
  const { id, name, organisation } = people.get(authorId) ?? unknown(authorId)
  const message: WireMessage = {
    id: record._id.toString(),
    roomId: room.id,
    seq,
    changed,
    clientId,
    author: { id, name, organisation },
    text,
    script,
    at: record.at.toISOString(),
    mentions: record.mentions?.map(String) ?? [],
    reactions:
      record.reactions?.map(({ emoji, users }) => ({ emoji, users: users.map(String) })) ?? [],
    pinned: record.pinnedAt !== undefined,
    files: record.files?.map(toWireFile) ?? [],
  }
  // Set and not spread: this is done for every message, and spreading what is not there took a third of it.
  if (editedAt) message.editedAt = editedAt.toISOString()
  if (record.deletedAt) message.deleted = true
  if (replyTo) message.replyTo = replyTo.toString()
  return message
}

/**
 * A message on its way to one reader, or to all who read one script.
 * @param script the reader's; null for readers of English, who see everything as written
 */
export function inScript(message: WireMessage, script: Script | null): WireMessage {
  const { converted } = forReader(message, script)
  return converted === undefined ? message : { ...message, converted }
}
