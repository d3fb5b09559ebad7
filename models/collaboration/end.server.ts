import type { ClientSession } from 'mongoose'
import { Evaluation } from '#models/evaluation/record.server.ts'
import { UNDECIDED_STAGES } from '#models/evaluation/stages.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { beginClosing } from '#models/room/closing.server.ts'
import { membersIn } from '#models/room/member.server.ts'
import { move, type Move } from './move.server.ts'
import { partyNames } from './party-names.server.ts'
import type { CollaborationRecord } from './record.server.ts'

/** What no longer holds for a collaboration that has ended, or begins anew. */
export const NOTHING_PENDING = {
  reviewAt: null,
  review: null,
  label: null,
  suspension: null,
  agreed: [],
} satisfies Partial<CollaborationRecord>

/**
 * Ends a collaboration that was signed: whatever was under way is dropped, and its room begins to close.
 * Call `ended` after the transaction.
 * @returns it as it is now, or null when it stood elsewhere
 */
export async function end(
  session: ClientSession,
  id: CollaborationRecord['_id'] | string,
  action: 'exit' | 'discharge' | 'complete',
  change: Move,
): Promise<CollaborationRecord | null> {
  const record = await move(session, id, action, {
    ...change,
    set: { ...NOTHING_PENDING, ...change.set },
  })
  if (!record) return null
  await Evaluation.updateMany(
    { collaboration: record._id, stage: { $in: UNDECIDED_STAGES } },
    { $set: { stage: 'dropped' } },
    { session },
  )
  if (record.room) {
    const until = await beginClosing(session, record.room, change.at)
    const users = await membersIn(record.room, session)
    if (until && users.length > 0) {
      await tell(session, [
        {
          kind: 'collaboration.room-closing',
          key: `room-closing ${record.room.toString()} ${change.at.toISOString()}`,
          to: { users },
          path: `/rooms/${record.room.toString()}`,
          names: await partyNames(record),
          dates: { until },
        },
      ])
    }
  }
  return record
}

/** Says that it has ended, after the transaction. */
export function ended({ _id, room }: CollaborationRecord): void {
  emit('collaboration.changed', { collaborationId: _id.toString() })
  if (room) emit('room.closing', { roomId: room.toString() })
}
