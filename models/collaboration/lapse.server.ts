import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { move } from './move.server.ts'
import { Collaboration } from './record.server.ts'
import { tellAll } from './parties-notice.server.ts'

/**
 * Lets every proposal lapse that was not answered in time. Any number of processes may do it at once.
 * @returns how many this call has moved
 */
export function lapseProposals(now: Date): Promise<number> {
  return lapseWhere({}, now)
}

/** The same for one pair of organisations, whose way to a new proposal this clears. */
export function lapseBetween(openBetween: string, now: Date): Promise<number> {
  return lapseWhere({ openBetween }, now)
}

async function lapseWhere(filter: { openBetween?: string }, now: Date): Promise<number> {
  const overdue = { ...filter, state: 'proposed' as const, respondBy: { $lt: now } }
  let lapsed = 0
  for await (const { _id } of Collaboration.find(overdue, { _id: 1 }).lean().cursor()) {
    const moved = await inTransaction(async (session) => {
      const record = await move(session, _id, 'lapse', { by: null, at: now, where: overdue })
      if (!record) return false
      await recordAudit(session, null, 'collaboration.lapsed', _id)
      await tellAll(session, record, { kind: 'collaboration.lapsed', key: 'lapsed' })
      return true
    })
    if (!moved) continue
    lapsed += 1
    emit('collaboration.changed', { collaborationId: _id.toString() })
  }
  return lapsed
}
