import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { Agreement } from './agreement.server.ts'
import type { AgreementInput } from './input.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration } from './record.server.ts'
import { findInScope, judged, outOfTurn } from './scope.server.ts'
import { AGREEING_STATES } from './states.ts'
import { tellOthers } from './parties-notice.server.ts'
import { drawUpTerms, sameTerms, termsOf } from './terms.server.ts'

/**
 * Writes the agreement's next version; signatures of earlier ones do not count for it. Nothing is written
 * when nothing differs, so a second click makes no second version.
 * @param version the one that the actor had before them
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it cannot be changed now;
 *   `conflict` when somebody has changed it meanwhile
 */
export async function editAgreement(
  actor: Actor,
  id: string,
  input: AgreementInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.editAgreement(actor, judged(found)))
  if (!AGREEING_STATES.includes(found.state)) throw outOfTurn(found, now)
  const { version } = input
  const current = await Agreement.findOne({
    collaboration: found._id,
    version: found.agreement.version,
  }).lean()
  const before = current && termsOf(current)
  const next = drawUpTerms(actor, input, { parties: judged(found).parties, before })
  if (before && sameTerms(before, next)) return
  const changed = await inTransaction(async (session) => {
    const record = await Collaboration.findOneAndUpdate(
      { _id: id, state: { $in: AGREEING_STATES }, 'agreement.version': version },
      { $set: { 'agreement.version': version + 1 } },
      { session },
    ).lean()
    if (!record) return false
    // Until a version is in force, what is being agreed on is what the collaboration is about.
    if (record.agreement.inForce === null) {
      await Collaboration.updateOne({ _id: id }, { objectives: next.objectives }, { session })
    }
    const entry = { collaboration: found._id, version: version + 1, ...next, by: actor.id, at: now }
    await Agreement.create([entry], { session })
    await recordAudit(session, actor, 'collaboration.agreement-changed', id, {
      version: version + 1,
    })
    await tellOthers(session, actor, found, {
      kind: 'collaboration.agreement-changed',
      key: `agreement-changed:${version + 1}`,
      figures: { version: version + 1 },
    })
    return true
  })
  if (!changed) throw new DomainError('conflict', { reason: 'agreement-changed' })
  emit('collaboration.changed', { collaborationId: id })
}
