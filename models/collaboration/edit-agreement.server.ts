import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import type { Written } from '#models/text/written.ts'
import { Agreement } from './agreement.server.ts'
import type { AgreementInput } from './input.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration } from './record.server.ts'
import { findInScope, judged, outOfTurn } from './scope.server.ts'
import { AGREEING_STATES } from './states.ts'

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
  { objectives, text, version }: AgreementInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.editAgreement(actor, judged(found)))
  if (!AGREEING_STATES.includes(found.state)) throw outOfTurn(found, now)
  const next = {
    objectives: write(objectives, actor.locale),
    text: text ? write(text, actor.locale) : null,
  }
  if (await standsAlready(found._id, found.agreement.version, next)) return
  const changed = await inTransaction(async (session) => {
    const before = await Collaboration.findOneAndUpdate(
      { _id: id, state: { $in: AGREEING_STATES }, 'agreement.version': version },
      { $set: { 'agreement.version': version + 1 } },
      { session },
    ).lean()
    if (!before) return false
    // Until a version is in force, what is being agreed on is what the collaboration is about.
    if (before.agreement.inForce === null) {
      await Collaboration.updateOne({ _id: id }, { objectives: next.objectives }, { session })
    }
    const entry = { collaboration: found._id, version: version + 1, ...next, by: actor.id, at: now }
    await Agreement.create([entry], { session })
    await recordAudit(session, actor, 'collaboration.agreement-changed', id, {
      version: version + 1,
    })
    return true
  })
  if (!changed) throw new DomainError('conflict', { reason: 'agreement-changed' })
  emit('collaboration.changed', { collaborationId: id })
}

async function standsAlready(
  collaboration: Types.ObjectId,
  version: number,
  next: { objectives: Written; text: Written | null },
): Promise<boolean> {
  const current = await Agreement.findOne({ collaboration, version }).lean()
  return current?.objectives.text === next.objectives.text && current.text?.text === next.text?.text
}
