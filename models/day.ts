import { z } from 'zod'

/** A day in the calendar of the Greater Bay Area, `2026-05-01`. */
export type Day = string

export const DAY_MS = 86_400_000

/** The whole area keeps Hong Kong time, UTC+8, without summer time since 1979. */
const OFFSET_MS = 8 * 3_600_000

/** A day that exists, in this century. */
export const daySchema = z.iso.date().refine((day) => day.startsWith('20'), {
  params: { code: 'format' },
})

/** The day that a moment falls on. */
export const dayOf = (at: Date): Day =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10)

/** When a day begins; with hours, a time of that day. */
export const startOf = (day: Day, hours = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + hours * 3_600_000)

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** So many months later, on the month's last day where it has no such day: a month after 31 January is 28 February. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}

/** The same moment so many days later. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** The same time of the day so many months later, see `plusMonths`. */
export function monthsAfter(at: Date, months: number): Date {
  const day = dayOf(at)
  const time = at.getTime() - startOf(day).getTime()
  return new Date(startOf(plusMonths(day, months)).getTime() + time)
}
