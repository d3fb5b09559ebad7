import { at } from '#models/clock.server.ts'

const DAY_MS = 86_400_000

/** So many days ago at a time of day in Hong Kong (UTC+8), `10:00` if not given; never in the future. */
export function daysAgo(days: number, time = '10:00', now = new Date()): Date {
  const day = new Date(now.getTime() + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10)
  const date = new Date(`${day}T${time}:00+08:00`)
  return date < now ? date : new Date(now.getTime() - 60_000)
}

/** Runs a verb as if it were so many days ago. */
export function ago<T>(days: number, work: () => Promise<T>, time?: string): Promise<T> {
  return at(daysAgo(days, time), work)
}
