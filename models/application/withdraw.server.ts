import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { moveApplication } from './move.server.ts'
import { applicationPolicy } from './policy.ts'
import { say, type Word } from './said.server.ts'
import { findInScope, inWindow, judged, outOfTurn, tookTo } from './scope.server.ts'
import { reviewWindow } from './windows.ts'

/**
 * Takes an application back, for good, until the lock. Coordinators hear of it unless it was never submitted.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is too late
 */
export async function withdrawApplication(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<void> {
  const { application, programme } = await findInScope(actor, id)
  authorise(applicationPolicy.withdraw(actor, judged(application)))
  if (tookTo(actor, 'withdrawn', application)) return
  const withdrawn = await inTransaction(async (session) => {
    await inWindow(session, programme._id, reviewWindow, now)
    const record = await moveApplication(session, id, 'withdraw', { by: actor, at: now })
    if (!record) return false
    await recordAudit(session, actor, 'application.withdrawn', id, { from: application.state })
    const words: Word[] = [{ kind: 'application.withdrawn', to: 'representatives', place: 'own' }]
    if (record.submittedAt) {
      words.push({ kind: 'application.withdrawn', to: 'coordinators', place: 'desk' })
    }
    await say(session, record, programme, words)
    return true
  })
  if (withdrawn) emit('application.changed', { applicationId: id })
  else {
    const { application: found } = await findInScope(actor, id)
    if (!tookTo(actor, 'withdrawn', found)) throw outOfTurn(found)
  }
}
