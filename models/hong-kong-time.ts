import { z } from 'zod'

const OFFSET_MS = 8 * 3_600_000

/** A time in Hong Kong to the minute, as `datetime-local` sends it. */
export const hongKongTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)
  .transform((local) => new Date(`${local.slice(0, 16)}:00+08:00`))
  .refine((date) => !Number.isNaN(date.getTime()))

/** The same the other way, for a field that shows it: ISO 8601 → `2026-09-01T09:00`. */
export function toHongKongTime(at: string | Date): string {
  return new Date(new Date(at).getTime() + OFFSET_MS).toISOString().slice(0, 16)
}
