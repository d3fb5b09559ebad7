import type { Types } from 'mongoose'
import { counters } from './counters.server.ts'
import { counterOf, messagesFrom } from './log-store.server.ts'
import type { MessageRecord } from './record.server.ts'

/**
 * Reads the counters of rooms that this process does not know.
 * @returns what an earlier write with a lost answer left in these rooms
 * @throws if no majority holds that yet
 */
export async function learnCounters(
  writings: ReadonlyArray<{ room: Types.ObjectId }>,
): Promise<MessageRecord[]> {
  const rooms = new Map(writings.map(({ room }) => [room.toString(), room]))
  const unknown = [...rooms].filter(([name]) => counters.last(name) === undefined)
  if (unknown.length === 0) return []
  const found = await Promise.all(
    unknown.map(async ([name, room]) => {
      const last = await counterOf(room)
      const doubted = counters.doubtedFrom(name)
      const left = doubted === undefined ? [] : await messagesFrom(room, doubted)
      if (doubted !== undefined && numbersFrom(doubted, left) < last - doubted + 1) {
        throw new Error('no majority holds what was written last')
      }
      counters.learn(name, last)
      counters.trust(name)
      return left
    }),
  )
  return found.flat()
}

/** How many numbers these messages have taken from one on. */
function numbersFrom(first: number, records: readonly MessageRecord[]): number {
  return records.flatMap(({ numbers }) => numbers.filter((number) => number >= first)).length
}
