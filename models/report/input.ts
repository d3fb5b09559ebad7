import { z } from 'zod'
import { attachedFiles } from '#models/file/input.ts'
import { REPORT_LIMIT } from './report.ts'

const text = z.string().trim().max(REPORT_LIMIT)

export const reportInput = z.object({
  done: text.min(1),
  next: text.min(1),
  problems: text.optional(),
  /** Of the version before as many as are to stay, and new ones. */
  files: attachedFiles,
  /** The version that was on the screen; 0 where there was none. */
  version: z.coerce.number().int().min(0).max(1_000_000),
  /** Made with the form, the same at a second click. */
  submission: z.uuid(),
})
export type ReportInput = z.infer<typeof reportInput>
