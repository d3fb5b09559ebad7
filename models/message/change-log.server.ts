import { DomainError } from '#models/errors.ts'
import { counters } from './counters.server.ts'
import { coursesOf, type Course, type LogChange } from './courses.server.ts'
import { learnCounters } from './learn-counters.server.ts'
import { messagesById } from './log-store.server.ts'
import type { MessageRecord } from './record.server.ts'
import { rewrite } from './rewrite.server.ts'
import { pause, ROUNDS, unavailable } from './rounds.server.ts'

export interface ChangesMade {
  /** One for each change: the message after it, or what refused it. */
  outcomes: Array<MessageRecord | Error>
  /** What nobody has been told of yet, in the order of `changed` within each room. */
  untold: MessageRecord[]
}

type Outcomes = Map<LogChange, MessageRecord | Error>

/**
 * Changes messages of any rooms, each change under the next number of its room; the counterpart of
 * `appendToLogs`, with the same counters and the same promises.
 * - A change and its number are one write of one document: there is no moment at which one is there without the
 *   other.
 * - A message keeps all numbers that it has ever taken. So every number of a room is in the unique index for
 *   good, and two writers never get the same one, not even for the same message (see `replaceInOrder`).
 * - A change is computed from the message's present version and written only over that version. Whoever is
 *   overtaken computes it again from what the other has made, so no reaction and no edit is lost.
 * - Changes of one message that wait together are one write, a number and a version for each.
 */
export async function changeInLogs(changes: readonly LogChange[]): Promise<ChangesMade> {
  const outcomes: Outcomes = new Map()
  const untold: MessageRecord[] = []
  let refusal = unavailable(new Error('other writers kept changing the same messages'))
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const open = changes.filter((change) => !outcomes.has(change))
      if (open.length === 0) break
      await pause(round)
      untold.push(...(await learnCounters(open)))
      untold.push(...(await changeRound(open, outcomes)))
    }
  } catch (error) {
    refusal = unavailable(error)
  }
  return {
    outcomes: changes.map((change) => outcomes.get(change) ?? refusal),
    untold: untold.sort((one, other) => one.changed - other.changed),
  }
}

/** Writes as much as goes in order. @returns the versions that were written */
async function changeRound(
  changes: readonly LogChange[],
  outcomes: Outcomes,
): Promise<MessageRecord[]> {
  const records = await messagesById(changes.map(({ message }) => message))
  const placed = changes.filter((change) => {
    const isThere = records.get(change.message.toString())?.room.equals(change.room)
    if (!isThere) outcomes.set(change, new DomainError('not-found'))
    return isThere
  })
  const courses = coursesOf(placed, records, (room) => counters.last(room) ?? 0)
  const moved = courses.filter(({ versions }) => versions.length > 0)
  settle(
    courses.filter((course) => !moved.includes(course)),
    outcomes,
  )
  if (moved.length === 0) return []
  const { written, stoppedBy } = await rewrite(moved)
  const done = moved.slice(0, written)
  settle(done, outcomes)
  if (stoppedBy === 'fault')
    for (const [change] of moved[written]?.steps ?? [])
      outcomes.set(change, unavailable(new Error('a change could not be stored')))
  return done.flatMap(({ versions }) => versions)
}

function settle(courses: readonly Course[], outcomes: Outcomes): void {
  for (const { steps } of courses)
    for (const [change, outcome] of steps) outcomes.set(change, outcome)
}
