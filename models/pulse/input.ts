import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { PULSE_ANSWERS, REMARK_LIMIT } from './pulse.ts'

export const pulseInput = z.object({
  /** The party that says it. */
  organisation: idSchema,
  answer: z.enum(PULSE_ANSWERS),
  remark: z.string().trim().max(REMARK_LIMIT).optional(),
})
export type PulseInput = z.infer<typeof pulseInput>
