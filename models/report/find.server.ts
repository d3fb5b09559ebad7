import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { findInScope, judged } from '#models/collaboration/scope.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { notFound } from '#models/errors.ts'
import { filesOf } from '#models/file/find.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import { peopleIn } from '#models/user/people.server.ts'
import { changeableUntil, periodOf, periodsOver } from './period.ts'
import { reportPolicy } from './policy.ts'
import { Report } from './record.server.ts'
import type { WireReport } from './report.ts'

/**
 * Every period that is over with its report, the last one first; none before the first quarter is over.
 * @throws DomainError `not-found` for those outside the parties
 */
export async function reportsOf(
  actor: Actor | null,
  id: string,
  script: Script | null,
  now = currentTime(),
): Promise<WireReport[]> {
  const collaboration = await findInScope(actor, id)
  if (!reportPolicy.read(actor, judged(collaboration))) notFound()
  const { signedAt: activated, state } = collaboration
  if (!activated) return []
  const records = await Report.find({ collaboration: id }).lean()
  const person = await peopleIn(records.flatMap(({ by, editedBy }) => [by, editedBy]))
  const files = await filesOf(records.flatMap((record) => record.files ?? []))
  const working = ACTIVE_STATES.includes(state)
  // Once work has ended, only what was written by then is of interest.
  const over = working ? periodsOver(activated, now) : Math.max(0, ...records.map(numberOf))
  return Array.from({ length: over }, (_, place) => {
    const period = periodOf(activated, over - place)
    const { number, first, last, due } = period
    const record = records.find((candidate) => candidate.period === number)
    const begun = record?.at ?? now
    const closes = changeableUntil(period, begun)
    return {
      period: number,
      first,
      last,
      due: due.toISOString(),
      late: due <= begun,
      closes: closes.toISOString(),
      written: record
        ? {
            done: forReader(record.done, script),
            next: forReader(record.next, script),
            problems: record.problems && forReader(record.problems, script),
            // Reports from before there were files have none.
            files: (record.files ?? []).flatMap((file) => files.get(file.toString()) ?? []),
            by: person(record.by),
            at: record.at.toISOString(),
            editedBy: person(record.editedBy),
            editedAt: record.editedAt.toISOString(),
            version: record.version,
          }
        : null,
      may: working && now < closes && reportPolicy.write(actor, judged(collaboration)),
    }
  })
}

const numberOf = ({ period }: { period: number }) => period
