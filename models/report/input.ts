import { z } from 'zod'
import { REPORT_LIMIT } from './report.ts'

const text = z.string().trim().max(REPORT_LIMIT)

export const reportInput = z.object({
  done: text.min(1),
  next: text.min(1),
  problems: text.optional(),
  /** The version that was on the screen; 0 where there was none. */
  version: z.coerce.number().int().min(0).max(1_000_000),
})
export type ReportInput = z.infer<typeof reportInput>
