import { currentTime } from '#models/clock.server.ts'
import { DomainError } from '#models/errors.ts'
import { counters } from './counters.server.ts'
import { learnCounters } from './learn-counters.server.ts'
import { earlierAttempts, insertInOrder, misplacedReplies } from './log-store.server.ts'
import type { MessageRecord } from './record.server.ts'
import { pause, ROUNDS, unavailable } from './rounds.server.ts'

/** A message that has no place in its room's log yet. */
export type Draft = Pick<
  MessageRecord,
  '_id' | 'room' | 'author' | 'clientId' | 'text' | 'script' | 'mentions' | 'replyTo' | 'files'
>

export interface Appended {
  /** One for each draft: its message, also when an earlier attempt had written it, or what refused it. */
  outcomes: Array<MessageRecord | Error>
  /** What nobody has been told of yet, in the order of `changed` within each room. */
  untold: MessageRecord[]
}

/**
 * Writes drafts of any rooms behind what those rooms hold: numbers them from each room's counter and inserts
 * them in one ordered write, majority and journal. There is no counter to increment besides: the highest number
 * in the log is the counter, and the unique index on `{room, numbers}` decides between several writers. So
 * - numbers have no holes. A writer only takes n + 1 after it has seen n; a write that stops in the middle
 *   leaves a beginning. Nobody ever waits for a number that does not come.
 * - numbers become visible in their order, so whoever has caught up to n never misses something below n. With
 *   an increment first and an insert second, a slower process could still fill in n - 1.
 * - a write for many messages costs one operation.
 * A change of a message takes the next number in the same index, see `changeInLogs`; its earlier numbers stay
 * there, so that a writer who is behind meets them and does not fill them in again.
 *
 * A retry, even in the same batch of another process, meets the index on `{room, author, clientId}` and is
 * answered with the message that exists, once a majority holds it.
 *
 * When the database's answer is lost, nobody knows what was written. Those drafts are refused as `unavailable`
 * and may be in the log all the same: the room's counter is read again before the next write, and what is found
 * to have been written is posted then.
 */
export async function appendToLogs(drafts: readonly Draft[]): Promise<Appended> {
  const outcomes = new Map<Draft, MessageRecord | Error>()
  const untold: MessageRecord[] = []
  let fault: unknown
  try {
    for (const draft of await misplacedReplies(drafts)) {
      outcomes.set(draft, new DomainError('invalid', { field: 'replyTo' }))
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const open = drafts.filter((draft) => !outcomes.has(draft))
      if (open.length === 0) break
      await pause(round)
      untold.push(...(await learnCounters(open)))
      untold.push(...(await writeRound(open, outcomes)))
    }
  } catch (error) {
    fault = error
  }
  const refusal = () =>
    unavailable((fault ??= new Error('other writers kept taking the next number')))
  return {
    outcomes: drafts.map((draft) => outcomes.get(draft) ?? refusal()),
    untold: untold.sort((one, other) => one.changed - other.changed),
  }
}

/** Writes as much as goes in order. @returns what was written */
async function writeRound(
  drafts: readonly Draft[],
  outcomes: Map<Draft, MessageRecord | Error>,
): Promise<MessageRecord[]> {
  const records = numbered(drafts)
  const { written, stoppedBy } = await insertInOrder(records).catch((error: unknown) => {
    for (const { room, seq } of records) counters.doubt(room.toString(), seq)
    throw error
  })
  const done = records.slice(0, written)
  done.forEach((record, at) => {
    counters.learn(record.room.toString(), record.seq)
    outcomes.set(drafts[at] as Draft, record)
  })
  const stopped = drafts[written]
  if (stopped && stoppedBy === 'fault')
    outcomes.set(stopped, unavailable(new Error('not storable')))
  if (stopped && stoppedBy === 'duplicate') {
    counters.forget(stopped.room.toString())
    const rest = drafts.slice(written).filter(({ room }) => room.equals(stopped.room))
    for (const [draft, record] of await earlierAttempts(stopped.room, rest)) {
      outcomes.set(draft, record)
    }
  }
  return done
}

/** The drafts as they would stand behind what each room holds. */
function numbered(drafts: readonly Draft[]): MessageRecord[] {
  const at = currentTime()
  const last = new Map<string, number>()
  return drafts.map((draft) => {
    const room = draft.room.toString()
    const seq = (last.get(room) ?? counters.last(room) ?? 0) + 1
    last.set(room, seq)
    return recordOf(draft, seq, at)
  })
}

/** Written out and not spread: whatever reads records then meets the same few shapes, which is ten times as fast. */
function recordOf(draft: Draft, seq: number, at: Date): MessageRecord {
  const { _id, room, author, clientId, text, script, mentions, replyTo, files } = draft
  const record: MessageRecord = {
    _id,
    room,
    seq,
    changed: seq,
    numbers: [seq],
    author,
    clientId,
    text,
    script,
    at,
  }
  if (mentions) record.mentions = mentions
  if (replyTo) record.replyTo = replyTo
  if (files) record.files = files
  return record
}
