import { dayOf, daysAfter, plusDays, plusMonths, startOf, type Day } from '#models/day.ts'

/** A quarter of a collaboration's life, counted from the day on which it became active. */
export interface Period {
  /** From 1. */
  number: number
  first: Day
  last: Day
  /** The moment after its last day. */
  ends: Date
  /** A report about it is late from this moment on: the end of the day `REPORT_DAYS` after it. */
  due: Date
  /** The end of the next one: then what was said about this one stays as it is (`changeableUntil`). */
  closes: Date
}

const MONTHS = 3

/** A report is due within so many days after the end of its period. */
const REPORT_DAYS = 14

/** @param activated when the collaboration became active */
export function periodOf(activated: Date, number: number): Period {
  const anchor = dayOf(activated)
  const next = plusMonths(anchor, number * MONTHS)
  return {
    number,
    first: plusMonths(anchor, (number - 1) * MONTHS),
    last: plusDays(next, -1),
    ends: startOf(next),
    due: startOf(plusDays(next, REPORT_DAYS)),
    closes: startOf(plusMonths(anchor, (number + 1) * MONTHS)),
  }
}

/** How many periods are over; the last of them is the one that is asked about. 0 in the first quarter. */
export function periodsOver(activated: Date, now: Date): number {
  const [year = 0, month = 0] = dayOf(activated).split('-').map(Number)
  const [thisYear = 0, thisMonth = 0] = dayOf(now).split('-').map(Number)
  const guess = Math.floor(((thisYear - year) * 12 + thisMonth - month) / MONTHS)
  if (guess <= 0) return 0
  return periodOf(activated, guess).ends <= now ? guess : guess - 1
}

/** The period that is asked about at a moment, from its end to the next one's; null in the first quarter. */
export function periodAsked(activated: Date, now: Date): Period | null {
  const over = periodsOver(activated, now)
  return over > 0 ? periodOf(activated, over) : null
}

/**
 * Until when a report may be changed: the end of the next period, or where it was written later than that, as many
 * days as anybody has to write one.
 * @param written when its first version was written
 */
export function changeableUntil({ closes }: Pick<Period, 'closes'>, written: Date): Date {
  return written < closes ? closes : daysAfter(written, REPORT_DAYS)
}
