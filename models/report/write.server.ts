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
import { attachFiles } from '#models/file/attach.server.ts'
import { write } from '#models/text/conversion.server.ts'
import type { ReportInput } from './input.ts'
import { changeableUntil, periodOf, periodsOver } from './period.ts'
import { reportPolicy } from './policy.ts'
import { Report, type ReportRecord } from './record.server.ts'

type Texts = Pick<ReportRecord, 'done' | 'next' | 'problems'>

/**
 * Writes the report about a period that is over, or changes it while it may be; the former text is kept in the
 * audit. One that was missed may still be written, however late, and says that it was. A second click changes
 * nothing.
 * @param period its number
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when the collaboration is not being worked on,
 *   the period is not over or the report stays as it is; `conflict` when somebody else has written meanwhile, or for
 *   a file that is gone
 */
export async function writeReport(
  actor: Actor,
  id: string,
  period: number,
  { done, next, problems, files, version, submission }: ReportInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(reportPolicy.write(actor, judged(found)))
  const activated = standsWhileWorking(found)
  if (!activated) throw outOfTurn(found, now)
  const about = { collaboration: found._id, period }
  const over = Number.isInteger(period) && period >= 1 && period <= periodsOver(activated, now)
  const before = over ? await Report.findOne(about).lean() : null
  if (!over || now >= changeableUntil(periodOf(activated, period), before?.at ?? now)) {
    throw new DomainError('illegal-transition', { reason: 'report-not-open' })
  }
  const texts: Texts = {
    done: write(done, actor.locale),
    next: write(next, actor.locale),
    problems: problems ? write(problems, actor.locale) : null,
  }
  const isDone = (report: ReportRecord) =>
    report.submission === submission || saysTheSame(report, texts, files)
  if (before && isDone(before)) return
  const conflict = new DomainError('conflict', { reason: 'report-changed' })
  if ((before?.version ?? 0) !== version) throw conflict
  try {
    await inTransaction(async (session) => {
      const there = new Set(before?.files?.map(String))
      const added = files.filter((file) => !there.has(file))
      await attachFiles(session, actor, id, added)
      const change = {
        ...{ ...texts, files, submission },
        ...{ editedBy: actor.id, editedAt: now, version: version + 1 },
      }
      if (before) {
        const kept = await Report.updateOne({ ...about, version }, { $set: change }, { session })
        if (kept.matchedCount === 0) throw conflict
        await recordAudit(session, actor, 'report.changed', before._id, formerly(before))
      } else {
        await begin(session, actor, found, { ...about, ...change, by: actor.id, at: now })
      }
    })
  } catch (error) {
    const other = await Report.findOne(about).lean()
    if (other && isDone(other)) return
    throw isDuplicateKey(error) ? conflict : error
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

const saysTheSame = (report: ReportRecord, texts: Texts, files: readonly string[]) =>
  report.done.text === texts.done.text &&
  report.next.text === texts.next.text &&
  report.problems?.text === texts.problems?.text &&
  (report.files ?? []).map(String).join() === files.join()

const formerly = ({ done, next, problems, files, version }: ReportRecord) => ({
  version,
  files: files?.map(String) ?? [],
  done: done.text,
  next: next.text,
  problems: problems?.text ?? null,
})
