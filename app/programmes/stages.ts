import { datesBehind } from '#models/programme/dates.ts'
import {
  PROGRAMME_DATES,
  type ProgrammeDate,
  type ProgrammeListing,
} from '#models/programme/programme.ts'
import type { ProgrammeState } from '#models/programme/states.ts'

export interface Stage {
  date: ProgrammeDate
  /** ISO 8601; when it happened, or is to. */
  at: string
  phase: 'done' | 'now' | 'later' | 'skipped'
}

/** The course as people read it: which dates are behind, which one is next, and which were not needed. */
export function stagesOf(
  { state, dates }: Pick<ProgrammeListing, 'state' | 'dates'>,
  course: ReadonlyArray<{ state: ProgrammeState }>,
): Stage[] {
  const had = new Set(course.map((step) => step.state))
  const before = course.findLast((step) => step.state !== 'cancelled')?.state ?? 'draft'
  const reached = datesBehind(state === 'cancelled' ? before : state)
  return PROGRAMME_DATES.map((date, index) => {
    const second = date === 'secondRankingCloses' || date === 'secondResults'
    const skipped =
      (second && reached > 4 && !had.has('second-round')) ||
      (state === 'cancelled' && index >= reached)
    const phase = index < reached ? 'done' : index === reached ? 'now' : 'later'
    return { date, at: dates[date], phase: skipped ? 'skipped' : phase }
  })
}
