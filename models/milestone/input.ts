import { z } from 'zod'
import { attachedFiles } from '#models/file/input.ts'
import { DROP_REASON_LIMIT, UPDATE_LIMIT } from './milestone.ts'

export const dropInput = z.object({ reason: z.string().trim().min(1).max(DROP_REASON_LIMIT) })
export type DropInput = z.infer<typeof dropInput>

export const updateInput = z.object({
  text: z.string().trim().min(1).max(UPDATE_LIMIT),
  files: attachedFiles,
  /** Made with the form, the same at a second click. */
  submission: z.uuid(),
})
export type UpdateInput = z.infer<typeof updateInput>
