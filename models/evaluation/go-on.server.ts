import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import { handOver } from './hand-over.server.ts'
import type { GoOnInput } from './input.ts'
import { evaluationPolicy } from './policy.ts'
import { evaluationInScope, judged, outOfStep, takeOn } from './review.server.ts'

/**
 * Goes on to the evaluators without the form of a party that is late, for a reason.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` while the parties still have time, or when
 *   it has gone on already
 */
export async function goOnWithout(
  actor: Actor,
  collaborationId: string,
  { reason }: GoOnInput,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.goOn(actor, judged(found)))
  const changed = await takeOn(collaborationId, async ({ session, evaluation, collaboration }) => {
    if (evaluation.stage !== 'parties' || evaluation.dueBy >= now) return null
    const wentOn = {
      by: new Types.ObjectId(actor.id),
      at: now,
      reason: write(reason, actor.locale),
    }
    await recordAudit(session, actor, 'collaboration.went-on', collaborationId, { reason })
    return handOver(session, { ...evaluation, wentOn }, collaboration, now)
  })
  if (changed) return
  const evaluation = await evaluationInScope(actor, collaborationId)
  if (evaluation.wentOn?.by.toString() === actor.id) return
  const early = evaluation.stage === 'parties' && evaluation.dueBy >= now
  throw await outOfStep(collaborationId, early ? 'evaluation-not-late' : 'evaluation-not-parties')
}
