import { dayOf, DAY_MS, startOf } from '#models/day.ts'
import type { ExpectedAct, Expectation } from './expectation.ts'

/** What is said about an expectation, and when. */
export interface Reminder {
  kind:
    | 'collaboration.answer-halfway'
    | 'collaboration.answer-soon'
    | 'collaboration.unsigned'
    | 'milestone.soon'
    | 'milestone.late'
    | 'report.due'
    | 'report.late'
    | 'pulse.asked'
  /** Tells one reminder of an expectation from the next. */
  which: string
  at: Date
}

/** Days are reminded of in the morning. */
const MORNING = 9

const morningOf = (at: Date) => startOf(dayOf(at), MORNING)
const days = (count: number) => count * DAY_MS
const shifted = (at: Date, ms: number) => new Date(at.getTime() + ms)

type Schedule = (since: Date, by: Date) => Reminder[]

const SCHEDULES: Record<ExpectedAct, Schedule> = {
  answer: (since, by) => [
    {
      kind: 'collaboration.answer-halfway',
      which: 'halfway',
      at: shifted(since, (by.getTime() - since.getTime()) / 2),
    },
    { kind: 'collaboration.answer-soon', which: 'soon', at: shifted(by, -days(2)) },
  ],
  sign: (since) => [
    { kind: 'collaboration.unsigned', which: '3-days', at: shifted(since, days(3)) },
    { kind: 'collaboration.unsigned', which: '7-days', at: shifted(since, days(7)) },
  ],
  /** An evaluation reminds of itself. */
  evaluate: () => [],
  assess: () => [],
  decide: () => [],
  /** Seven days before, and on the day after: it was due until the end of its day. */
  milestone: (since, by) => [
    { kind: 'milestone.soon', which: 'soon', at: morningOf(since) },
    { kind: 'milestone.late', which: 'late', at: morningOf(by) },
  ],
  report: (since, by) => [
    { kind: 'report.due', which: 'due', at: morningOf(since) },
    { kind: 'report.late', which: 'late', at: morningOf(by) },
  ],
  pulse: (since) => [{ kind: 'pulse.asked', which: 'asked', at: morningOf(since) }],
}

/**
 * The reminder that an expectation has come to: the last one whose time is there, so that a portal that was away
 * says one thing and not everything that it missed. Null where none is due yet.
 */
export function reminderDue({ act, since, by }: Expectation, now: Date): Reminder | null {
  const from = new Date(since)
  const all = SCHEDULES[act](from, by ? new Date(by) : from)
  return all
    .filter(({ at }) => at <= now && at >= from)
    .reduce<Reminder | null>((last, next) => (last && last.at > next.at ? last : next), null)
}

/** Names one reminder of one collaboration, whoever says it and however often. */
export function reminderKey(
  { act, version, period, milestone, by, of }: Expectation,
  { which }: Reminder,
): string {
  const about = version ?? period ?? milestone?.id ?? ''
  // With another date, or another owner, a milestone is reminded of anew.
  const terms = act === 'milestone' ? `:${by ?? ''}:${of.join()}` : ''
  return `${act}:${about}${terms}:${which}`
}
