import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { CapacityInput } from './input.ts'
import { applicationPolicy } from './policy.ts'
import { Application } from './record.server.ts'
import { say } from './said.server.ts'
import { findInScope, inWindow, outOfTurn } from './scope.server.ts'
import type { ApplicationState } from './states.ts'
import { reviewWindow } from './windows.ts'

export const CAPACITY_OPEN: readonly ApplicationState[] = [
  'submitted',
  'returned',
  'eligible',
  'ranked',
]

/**
 * Gives one organisation another number of places, until the lock.
 * @throws DomainError `forbidden`, `not-found`; `illegal-transition` when it is too late
 */
export async function setCapacity(
  actor: Actor,
  id: string,
  { capacity, reason }: CapacityInput,
  now = currentTime(),
): Promise<void> {
  authorise(applicationPolicy.setCapacity(actor))
  const { application, programme } = await findInScope(actor, id)
  if (application.capacity === capacity) return
  const changed = await inTransaction(async (session) => {
    await inWindow(session, programme._id, reviewWindow, now)
    const before = await Application.findOneAndUpdate(
      { _id: id, state: { $in: CAPACITY_OPEN } },
      { $set: { capacity, changedAt: now }, $inc: { version: 1 } },
      { session, returnDocument: 'before' },
    ).lean()
    if (!before) return false
    const detail = { from: before.capacity, to: capacity, reason }
    await recordAudit(session, actor, 'application.capacity-set', id, detail)
    await say(session, before, programme, [
      {
        kind: 'application.capacity-set',
        to: 'representatives',
        place: 'own',
        time: String(before.version),
        figures: { places: capacity },
      },
    ])
    return true
  })
  if (!changed) throw outOfTurn((await findInScope(actor, id)).application)
  emit('application.changed', { applicationId: id })
}
