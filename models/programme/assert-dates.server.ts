import { DomainError } from '#models/errors.ts'
import { changeProblems } from './dates.ts'
import type { ProgrammeRecord } from './record.server.ts'

/** @throws DomainError `invalid` at the first date that is wrong */
export function assertDates(
  programme: Pick<ProgrammeRecord, 'state' | 'announcedAt' | 'dates' | 'responseDays'>,
  wanted: ProgrammeRecord['dates'],
  now: Date,
): void {
  const [first] = changeProblems(programme, wanted, now)
  if (first) {
    const detail = { field: `dates.${first.date}`, reason: `programme-date-${first.problem}` }
    throw new DomainError('invalid', detail)
  }
}
