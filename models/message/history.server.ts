import type { QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import type { HistoryResult } from '#models/room/protocol.ts'
import { CATCH_UP_LIMIT, NEWEST_MESSAGES } from '#models/room/room.ts'
import { likelyRosterFor, rosterFor, type Roster } from '#models/room/roster.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireMessage } from './message.ts'
import { inScript, toWireMessage } from './present.server.ts'
import { Message, type MessageRecord } from './record.server.ts'

/** Never a message that a change of primary could take back. */
const durable = (filter: QueryFilter<MessageRecord>) => Message.find(filter).readConcern('majority')

/**
 * A page of what was written before a message. Whether the actor is in the room is decided after reading, so
 * that nobody is given what was written after they were sent away.
 * @param before its `seq`
 * @throws DomainError `not-found`
 */
export async function roomHistory(
  actor: Actor,
  roomId: string,
  {
    before,
    limit = NEWEST_MESSAGES,
    script,
  }: { before: number; limit?: number; script: Script | null },
): Promise<HistoryResult> {
  const roster = await likelyRosterFor(actor, roomId)
  const page = await newestBelow(roster, before, limit, script)
  await rosterFor(actor, roomId)
  return page
}

/** The newest messages up to a value of the counter, oldest first. */
export async function newestBelow(
  roster: Roster,
  before: number,
  limit: number,
  script: Script | null,
): Promise<HistoryResult> {
  const records = await durable({ room: roster.room.id, seq: { $lt: before } })
    .sort({ seq: -1 })
    .limit(limit + 1)
    .lean()
  const page = records.slice(0, limit).reverse()
  return { messages: toReader(page, roster, script), more: records.length > limit }
}

/**
 * What changed after a value of the counter, in the order of the changes. Numbers become visible in their order
 * (see `appendToLogs`) and a change only moves a message towards the end, so one pass over the index misses
 * nothing, whatever is written meanwhile.
 * @returns `last`: everything up to there is now known
 */
export async function changesAfter(
  roster: Roster,
  after: number,
  script: Script | null,
): Promise<HistoryResult & { last: number }> {
  const records = await durable({ room: roster.room.id, changed: { $gt: after } })
    .sort({ changed: 1 })
    .limit(CATCH_UP_LIMIT + 1)
    .lean()
  const page = records.slice(0, CATCH_UP_LIMIT)
  return {
    messages: toReader(page, roster, script),
    more: records.length > CATCH_UP_LIMIT,
    last: page.at(-1)?.changed ?? after,
  }
}

/**
 * What happened in many rooms, each after a value of its counter, in the order of the changes within each room.
 * Not more than can be told at once: whoever looks again finds the rest.
 */
export async function changesInRooms(
  after: ReadonlyMap<string, number>,
): Promise<Map<string, MessageRecord[]>> {
  const found = new Map<string, MessageRecord[]>()
  if (after.size === 0) return found
  const ranges = [...after].map(([room, changed]) => ({ room, changed: { $gt: changed } }))
  for (const record of await durable({ $or: ranges })
    .sort({ changed: 1 })
    .limit(CATCH_UP_LIMIT)
    .lean()) {
    const roomId = record.room.toString()
    found.set(roomId, [...(found.get(roomId) ?? []), record])
  }
  return found
}

function toReader(
  records: readonly MessageRecord[],
  roster: Roster,
  script: Script | null,
): WireMessage[] {
  return records.map((record) => inScript(toWireMessage(record, roster), script))
}
