import { PROGRAMME_DATES, type ProgrammeDate } from './programme.ts'
import type { ProgrammeState } from './states.ts'

export const DAY_MS = 86_400_000

type Dates = Record<ProgrammeDate, Date>

/** How many dates are behind a programme in each state: their moment came, or they are not needed any more. */
const SETTLED: Record<ProgrammeState, number> = {
  draft: 0,
  open: 1,
  ranking: 2,
  locked: 3,
  'dry-run': 3,
  published: 4,
  'second-round': 4,
  running: 6,
  evaluating: 7,
  closed: 8,
  archived: 8,
  cancelled: 8,
}

export const datesBehind = (state: ProgrammeState): number => SETTLED[state]

/** The dates that are still to come, in their order; a missed one stays until the state has followed it. */
export const datesAhead = (state: ProgrammeState): ProgrammeDate[] =>
  PROGRAMME_DATES.slice(SETTLED[state])

/** Which state each date ends by itself; the others wait for a coordinator. */
const ENDS: Partial<Record<ProgrammeDate, ProgrammeState>> = {
  opens: 'draft',
  applicationsClose: 'open',
  rankingCloses: 'ranking',
  secondRankingCloses: 'second-round',
  evaluation: 'running',
  closes: 'evaluating',
}

/** The one date that a coordinator may make the present moment, if any. */
export function dateToBringForward(
  { state, announcedAt, dates }: { state: ProgrammeState; announcedAt: Date | null; dates: Dates },
  now: Date,
): ProgrammeDate | null {
  if (!announcedAt) return null
  const next = PROGRAMME_DATES.find((date) => ENDS[date] === state)
  return next && dates[next] > now ? next : null
}

export interface DateProblem {
  date: ProgrammeDate
  problem: 'order' | 'response' | 'past' | 'earlier'
}

/**
 * What is wrong with a plan, first things first. Every date comes after the one before it; the second round's
 * lists close after the first results could be answered, and evaluation begins after the second ones could.
 * @param from which dates count; those behind a programme do not
 */
export function planProblems(
  dates: Dates,
  responseDays: number,
  from: readonly ProgrammeDate[] = PROGRAMME_DATES,
): DateProblem[] {
  return from.slice(1).flatMap((date, index): DateProblem[] => {
    const before = from[index]
    if (!before) return []
    if (dates[date] <= dates[before]) return [{ date, problem: 'order' }]
    const answers = before === 'results' || before === 'secondResults'
    const answered = dates[before].getTime() + responseDays * DAY_MS
    return answers && dates[date].getTime() <= answered ? [{ date, problem: 'response' }] : []
  })
}

/**
 * What is wrong with new dates for a programme that has others: those ahead of it make a plan and lie in the
 * future; once it is announced, people count on them and they only become later. (To make one earlier is
 * `bringForward`.)
 */
export function changeProblems(
  programme: {
    state: ProgrammeState
    announcedAt: Date | null
    dates: Dates
    responseDays: number
  },
  wanted: Dates,
  now: Date,
): DateProblem[] {
  const ahead = datesAhead(programme.state)
  const problems = ahead.flatMap((date): DateProblem[] => {
    const [before, after] = [programme.dates[date], wanted[date]]
    if (programme.announcedAt && after < before) return [{ date, problem: 'earlier' }]
    const moved = after.getTime() !== before.getTime()
    return after < now && (moved || !programme.announcedAt) ? [{ date, problem: 'past' }] : []
  })
  return [...problems, ...planProblems(wanted, programme.responseDays, ahead)]
}
