import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { findInScope, judged, outOfTurn } from '#models/collaboration/scope.server.ts'
import { standsWhileWorking } from '#models/collaboration/standing.server.ts'
import { tellOthers } from '#models/collaboration/parties-notice.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import type { ReportInput } from './input.ts'
import { periodAsked } from './period.ts'
import { reportPolicy } from './policy.ts'
import { Report, type ReportRecord } from './record.server.ts'

type Texts = Pick<ReportRecord, 'done' | 'next' | 'problems'>

/**
 * Writes the report about the period that is over, or changes it; the former text is kept in the audit. A second
 * click changes nothing.
 * @param period its number; only the last one that is over can be written
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when the collaboration is not being worked on
 *   or the period is not open; `conflict` when somebody else has written meanwhile
 */
export async function writeReport(
  actor: Actor,
  id: string,
  period: number,
  { done, next, problems, version }: ReportInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(reportPolicy.write(actor, judged(found)))
  const activated = standsWhileWorking(found)
  if (!activated) throw outOfTurn(found, now)
  if (periodAsked(activated, now)?.number !== period) {
    throw new DomainError('illegal-transition', { reason: 'report-not-open' })
  }
  const texts: Texts = {
    done: write(done, actor.locale),
    next: write(next, actor.locale),
    problems: problems ? write(problems, actor.locale) : null,
  }
  const about = { collaboration: found._id, period }
  const before = await Report.findOne(about).lean()
  if (before && saysTheSame(before, texts)) return
  const conflict = new DomainError('conflict', { reason: 'report-changed' })
  if ((before?.version ?? 0) !== version) throw conflict
  try {
    await inTransaction(async (session) => {
      const change = { ...texts, editedBy: actor.id, editedAt: now, version: version + 1 }
      if (before) {
        const kept = await Report.updateOne({ ...about, version }, { $set: change }, { session })
        if (kept.matchedCount === 0) throw conflict
        await recordAudit(session, actor, 'report.changed', before._id, formerly(before))
      } else {
        await begin(session, actor, found, { ...about, ...change, by: actor.id, at: now })
      }
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const other = await Report.findOne(about).lean()
    if (other && saysTheSame(other, texts)) return
    throw conflict
  }
  emit('collaboration.changed', { collaborationId: id })
}

async function begin(
  session: ClientSession,
  actor: Actor,
  record: CollaborationRecord,
  first: { period: number } & Record<string, unknown>,
): Promise<void> {
  const [created] = await Report.create([first], { session })
  if (created) await recordAudit(session, actor, 'report.written', created._id)
  await tellOthers(session, actor, record, {
    kind: 'report.written',
    key: `report:${first.period}`,
    path: '#reports',
    figures: { period: first.period },
  })
}

const saysTheSame = (one: Texts, other: Texts) =>
  one.done.text === other.done.text &&
  one.next.text === other.next.text &&
  one.problems?.text === other.problems?.text

const formerly = ({ done, next, problems, version }: ReportRecord) => ({
  version,
  done: done.text,
  next: next.text,
  problems: problems?.text ?? null,
})
