import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { findInScope, judged, outOfTurn } from '#models/collaboration/scope.server.ts'
import { standsWhileWorking } from '#models/collaboration/standing.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { periodAsked } from '#models/report/period.ts'
import { write } from '#models/text/conversion.server.ts'
import type { PulseInput } from './input.ts'
import { pulsePolicy } from './policy.ts'
import { Pulse } from './record.server.ts'

/**
 * Says for one party how the period that is over went; until the next one ends it can be said differently. The
 * audit line belongs to the pulse and not to the collaboration, whose history the partner reads.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when the collaboration is not being worked on
 *   or no period is over
 */
export async function givePulse(
  actor: Actor,
  id: string,
  { organisation, answer, remark }: PulseInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(pulsePolicy.give(actor, judged(found), organisation))
  const activated = standsWhileWorking(found)
  if (!activated) throw outOfTurn(found, now)
  const period = periodAsked(activated, now)
  if (!period) throw new DomainError('illegal-transition', { reason: 'pulse-not-asked' })
  const about = {
    collaboration: found._id,
    organisation: new Types.ObjectId(organisation),
    period: period.number,
  }
  await inTransaction(async (session) => {
    const before = await Pulse.findOne(about, null, { session }).lean()
    if (before?.answer === answer && before.remark?.text === remark) return
    const said = {
      answer,
      remark: remark ? write(remark, actor.locale) : null,
      by: actor.id,
      at: now,
    }
    const pulse = await Pulse.findOneAndUpdate(
      about,
      { $set: said },
      { session, upsert: true, returnDocument: 'after' },
    ).lean()
    const former = before && { former: before.answer, formerly: before.remark?.text ?? null }
    await recordAudit(session, actor, 'pulse.given', pulse._id, { answer, ...former })
  })
}
