import type { ProgrammeDate } from './programme.ts'
import type { ProgrammeAction, ProgrammeState } from './states.ts'

/** As much of a programme as the clock looks at. */
export interface Clocked {
  state: ProgrammeState
  announcedAt: Date | null
  dates: Record<ProgrammeDate, Date>
}

/** Which action the clock takes in which state, and at which date. */
export const CLOCK = [
  { state: 'draft', date: 'opens', action: 'open' },
  { state: 'open', date: 'applicationsClose', action: 'start-ranking' },
  { state: 'ranking', date: 'rankingCloses', action: 'lock' },
  { state: 'running', date: 'evaluation', action: 'evaluate' },
  { state: 'evaluating', date: 'closes', action: 'close' },
] as const satisfies ReadonlyArray<{
  state: ProgrammeState
  date: ProgrammeDate
  action: ProgrammeAction
}>

export type ClockAction = (typeof CLOCK)[number]['action']

/**
 * The one step that the clock owes a programme, or null. After a time without a portal several dates may lie
 * behind; they are taken one after the other. What follows publication is the rounds' own.
 */
export function dueAction(programme: Clocked, now: Date): ClockAction | null {
  if (programme.state === 'draft' && !programme.announcedAt) return null
  const step = CLOCK.find(({ state }) => state === programme.state)
  return step && programme.dates[step.date] <= now ? step.action : null
}
