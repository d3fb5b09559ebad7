import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { CertifyInput } from './input.ts'
import { moveApplication } from './move.server.ts'
import { taking } from './participants.server.ts'
import { Application } from './record.server.ts'
import { findToRank, unchanged, versionOf } from './ranking.server.ts'
import { say } from './said.server.ts'
import { requireActive } from './scope.server.ts'

/**
 * A representative vouches for the list as it stands; it can still be changed until the lock, and then counts
 * once it is certified anew. Whoever has left the programme is taken off. Sent twice, it is certified once.
 * @throws DomainError like `findToRank`; `conflict` for an empty list, one that somebody changed meanwhile, or a
 *   suspended organisation
 */
export async function certifyRanking(
  actor: Actor,
  id: string,
  { basedOn }: CertifyInput,
  now = currentTime(),
): Promise<void> {
  const { application: before } = await findToRank(actor, id, now)
  await requireActive(before.organisation)
  const certified = await inTransaction(async (session) => {
    const { application, programme, round, closes, list } = await findToRank(
      actor,
      id,
      now,
      session,
    )
    if (versionOf(list) !== basedOn)
      throw new DomainError('conflict', { reason: 'ranking-changed' })
    if (list?.certified) return false
    const ids = list?.entries.map(({ organisation }) => organisation.toString()) ?? []
    const present = await taking({ programme, application, round }, ids)
    const entries = list?.entries.filter((entry) => present.has(entry.organisation.toString()))
    if (!list || !entries?.length) throw new DomainError('conflict', { reason: 'ranking-empty' })
    const by = new Types.ObjectId(actor.id)
    const vouched = { ...list, entries, certified: { by, at: now } }
    const rankings = [...application.rankings.filter((each) => each !== list), vouched]
    const where = unchanged(round, basedOn)
    if (round === 1) {
      await moveApplication(session, id, 'rank', { by: actor, at: now, where, set: { rankings } })
    } else {
      await Application.updateOne(
        { _id: id, ...where },
        { $set: { rankings, changedAt: now }, $inc: { version: 1 } },
        { session },
      )
    }
    const detail = { round, length: entries.length }
    await recordAudit(session, actor, 'application.list-certified', id, detail)
    await say(session, application, programme, [
      {
        kind: 'application.certified',
        to: 'representatives',
        place: 'ranking',
        time: `${round}:${basedOn}`,
        dates: { closes },
      },
    ])
    return true
  })
  if (certified) emit('application.changed', { applicationId: id })
}
