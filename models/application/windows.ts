import type { ProgrammeDate } from '#models/programme/programme.ts'
import type { ProgrammeState } from '#models/programme/states.ts'
import type { RoundState } from '#models/round/states.ts'

/** As much of a programme as says what it is the time for. */
export interface Timetable {
  state: ProgrammeState
  dates: Record<ProgrammeDate, Date>
}

/** As much of a second round; null before there is one. */
export interface SecondRound {
  state: RoundState
  rankingCloses: Date | null
}

/** Why it is not the time; a key of `errors.json`. */
export type OutOfTime =
  | 'application-not-open'
  | 'applications-closed'
  | 'application-locked'
  | 'ranking-not-open'
  | 'ranking-closed'

export type Window = { closes: Date } | { refusal: OutOfTime }
export type RankingWindow = { round: 1 | 2; closes: Date } | { refusal: OutOfTime }

/** Drafts are written and submitted while the programme is open, until applications close. */
export function applicationWindow({ state, dates }: Timetable, now: Date): Window {
  if (state === 'draft') return { refusal: 'application-not-open' }
  return state === 'open' && now < dates.applicationsClose
    ? { closes: dates.applicationsClose }
    : { refusal: 'applications-closed' }
}

/**
 * Until the lock coordinators decide and organisations withdraw; what was returned may come back until then,
 * or returning it after the closing date would be rejecting it.
 */
export function reviewWindow({ state, dates }: Timetable, now: Date): Window {
  const open = (state === 'open' || state === 'ranking') && now < dates.rankingCloses
  return open ? { closes: dates.rankingCloses } : { refusal: 'application-locked' }
}

/** When lists are written: while the programme ranks, and in the second round while that one does. */
export function rankingWindow(
  { state, dates }: Timetable,
  second: SecondRound | null,
  now: Date,
): RankingWindow {
  if (state === 'draft' || state === 'open') return { refusal: 'ranking-not-open' }
  if (state === 'ranking' && now < dates.rankingCloses) {
    return { round: 1, closes: dates.rankingCloses }
  }
  const closes = second?.rankingCloses ?? dates.secondRankingCloses
  return state === 'second-round' && second?.state === 'ranking' && now < closes
    ? { round: 2, closes }
    : { refusal: 'ranking-closed' }
}

/** Whether a round's lists can no longer change, so that coordinators may see them. */
export function isLocked(
  { state, dates }: Timetable,
  second: SecondRound | null,
  round: 1 | 2,
  now: Date,
): boolean {
  if (round === 2) return second !== null && second.state !== 'ranking'
  if (state === 'draft' || state === 'open' || state === 'cancelled') return false
  return state !== 'ranking' || now >= dates.rankingCloses
}
