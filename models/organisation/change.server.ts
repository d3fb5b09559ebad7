import type { ClientSession, UpdateQuery } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { OrganisationState } from './organisation.ts'
import { Organisation, type OrganisationRecord } from './organisation.server.ts'

interface Transition {
  from: readonly OrganisationState[]
  to: OrganisationState
  /** Key of the refusal when the organisation is in another state. */
  otherwise: string
  /** For the audit log: `claimed` becomes `organisation.claimed`. */
  action: string
  detail?: Record<string, unknown>
  update?: UpdateQuery<OrganisationRecord>
  /** What else belongs to the change. */
  also?: (session: ClientSession) => Promise<void>
}

/**
 * Moves an organisation from one state to another, unless somebody else was faster, and says so.
 * @throws DomainError `not-found`, or `illegal-transition` with the reason
 */
export async function changeState(actor: Actor, id: string, transition: Transition): Promise<void> {
  const { from, to, otherwise, action, detail, update = {}, also } = transition
  await inTransaction(async (session) => {
    const now = currentTime()
    const changed = await Organisation.findOneAndUpdate(
      { _id: id, state: { $in: from } },
      { ...update, $set: { ...update.$set, state: to, stateSince: now, changedAt: now } },
      { session },
    ).lean()
    if (!changed) {
      if (!(await Organisation.exists({ _id: id }).session(session))) notFound()
      throw new DomainError('illegal-transition', { reason: otherwise })
    }
    await also?.(session)
    await recordAudit(session, actor, `organisation.${action}`, id, detail)
  })
  emit('organisation.changed', { organisationId: id })
}
