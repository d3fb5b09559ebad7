import type { Types } from 'mongoose'
import { DomainError } from '#models/errors.ts'
import { CHANGES_LIMIT } from './message.ts'
import type { MessageRecord } from './record.server.ts'
import type { AuditNote } from './rewrite.server.ts'

/** What a change makes of a message. */
export interface Changed {
  /** The very same record where there is nothing to change: then it takes no number. */
  message: MessageRecord
  /** What is put on record with it. */
  audit?: AuditNote
}

export interface LogChange {
  room: Types.ObjectId
  message: Types.ObjectId
  /** May be called more than once, with what others have made of the message meanwhile. @throws DomainError */
  apply: (message: MessageRecord) => Changed
}

/** What becomes of one message in one write. */
export interface Course {
  before: MessageRecord
  /** Each under a number of its own; the last one is what is written. */
  versions: MessageRecord[]
  /** For each change the message after it, or what refused it. */
  steps: Array<readonly [LogChange, MessageRecord | Error]>
  audits: AuditNote[]
}

/**
 * Lets changes come to pass on messages as they are now. Message by message, so that a beginning of the courses
 * holds a beginning of each room's numbers.
 * @param records by id; holds the message of every change
 * @param lastOf the highest number in a room's log, as far as it is known
 */
export function coursesOf(
  changes: readonly LogChange[],
  records: ReadonlyMap<string, MessageRecord>,
  lastOf: (room: string) => number,
): Course[] {
  const last = new Map<string, number>()
  // What a message shows may be news to the counter; and the index would not object to a number that the very
  // same message has taken before.
  for (const { room, changed } of records.values()) {
    const name = room.toString()
    last.set(name, Math.max(last.get(name) ?? lastOf(name), changed))
  }
  const next = (room: Types.ObjectId) => {
    const name = room.toString()
    const number = (last.get(name) ?? 0) + 1
    last.set(name, number)
    return number
  }
  return [...records].map(([id, before]) =>
    courseOf(
      before,
      changes.filter(({ message }) => message.toString() === id),
      next,
    ),
  )
}

function courseOf(
  before: MessageRecord,
  changes: readonly LogChange[],
  next: (room: Types.ObjectId) => number,
): Course {
  const course: Course = { before, versions: [], steps: [], audits: [] }
  let now = before
  for (const change of changes) {
    try {
      const { message, audit } = change.apply(now)
      if (message !== now) {
        requireMayChangeOn(now, message)
        const changed = next(now.room)
        now = { ...message, changed, numbers: [...now.numbers, changed] }
        course.versions.push(now)
        if (audit) course.audits.push(audit)
      }
      course.steps.push([change, now])
    } catch (error) {
      course.steps.push([change, error as Error])
    }
  }
  return course
}

/** @throws DomainError `invalid` for a message that has been changed too often, unless it goes now */
function requireMayChangeOn(before: MessageRecord, after: MessageRecord): void {
  if (before.numbers.length > CHANGES_LIMIT && !after.deletedAt) throw new DomainError('invalid')
}
