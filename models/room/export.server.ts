import type { QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import type { WireMessage } from '#models/message/message.ts'
import { toWireMessage } from '#models/message/present.server.ts'
import { Message, type MessageRecord } from '#models/message/record.server.ts'
import { roomPolicy } from './policy.ts'
import { rosterFor, type Roster } from './roster.server.ts'
import { subjectsOf, type Subject } from './subject.server.ts'

/** A message as it goes home with a member: as written, with what it answers. A tombstone has no text. */
export interface ExportedMessage extends WireMessage {
  quoted: { id: string; author: string; text: string; deleted: boolean } | null
}

export interface RoomExport {
  roomId: string
  subject: Subject | null
  /** The `seq` up to which it goes; what is written meanwhile is not in it. */
  last: number
  /** From the first one on, in their order, read as fast as they are taken; may be asked for more than once. */
  messages: () => AsyncGenerator<ExportedMessage>
}

/** Read at a time: some 4 MB of the longest messages. */
const BATCH = 250

/**
 * Everything that was said in a room, for one of its members, also while it is archived. Whether the actor is in
 * the room is decided again with every piece, so that nobody is given more once they were sent away.
 * @throws DomainError `not-found`
 */
export async function exportRoom(actor: Actor, roomId: string): Promise<RoomExport> {
  const roster = await rosterFor(actor, roomId)
  authorise(roomPolicy.export(actor, roster))
  const [newest] = await durable({ room: roomId }).sort({ seq: -1 }).limit(1).lean()
  const last = newest?.seq ?? 0
  const subject = (await subjectsOf([roster.room], null)).get(roomId) ?? null
  return { roomId, subject, last, messages: () => read(actor, roomId, last) }
}

/** Never a message that a change of primary could take back. */
const durable = (filter: QueryFilter<MessageRecord>) => Message.find(filter).readConcern('majority')

async function* read(actor: Actor, roomId: string, last: number): AsyncGenerator<ExportedMessage> {
  let after = 0
  while (after < last) {
    const records = await durable({ room: roomId, seq: { $gt: after, $lte: last } })
      .sort({ seq: 1 })
      .limit(BATCH)
      .lean()
    const newest = records.at(-1)
    if (!newest) return
    const answered = await answeredBy(records)
    const roster = await rosterFor(actor, roomId)
    for (const record of records) {
      const message = toWireMessage(record, roster)
      const original = record.replyTo && answered.get(record.replyTo.toString())
      yield { ...message, quoted: original ? quote(original, roster) : null }
    }
    after = newest.seq
  }
}

async function answeredBy(records: readonly MessageRecord[]): Promise<Map<string, MessageRecord>> {
  const ids = records.flatMap(({ replyTo }) => replyTo ?? [])
  const found = ids.length > 0 ? await durable({ _id: { $in: ids } }).lean() : []
  return new Map(found.map((record) => [record._id.toString(), record]))
}

function quote(record: MessageRecord, roster: Roster): ExportedMessage['quoted'] {
  const { id, author, text, files, deleted = false } = toWireMessage(record, roster)
  const names = files.map(({ name }) => name).join(', ')
  return { id, author: author.name, text: text || names, deleted }
}
