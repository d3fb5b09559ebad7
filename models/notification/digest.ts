import { DAY_MS } from '#models/day.ts'

/**
 * When the next day's digest goes out: the first eight o'clock in Hong Kong after this moment. Hong Kong keeps
 * UTC+8 all year, so that is midnight UTC.
 */
export function nextDigest(after: Date): Date {
  return new Date((Math.floor(after.getTime() / DAY_MS) + 1) * DAY_MS)
}
