/** The whole Greater Bay Area shares UTC+8, without summer time. */
const OFFSET_MS = 8 * 3_600_000
export const DAY_MS = 86_400_000

/** The day that it is in Hong Kong, `YYYY-MM-DD`, so many days later. */
export function dayOf(at: Date, later = 0): string {
  return new Date(at.getTime() + OFFSET_MS + later * DAY_MS).toISOString().slice(0, 10)
}

/** When a day begins in Hong Kong. @param day `YYYY-MM-DD` */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS)
}

/** The same day of a later month, or that month's last day where it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const there = new Date(at.getTime() + OFFSET_MS)
  const date = there.getUTCDate()
  there.setUTCMonth(there.getUTCMonth() + months)
  if (there.getUTCDate() !== date) there.setUTCDate(0)
  return new Date(there.getTime() - OFFSET_MS)
}
