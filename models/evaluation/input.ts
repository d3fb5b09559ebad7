import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { EVALUATION_REASON_LIMIT, REMARK_LIMIT } from './evaluation.ts'
import { HIGHEST_SCORE } from './rubric.ts'
import { OUTCOMES } from './summary.ts'

const reason = z.string().trim().min(1).max(EVALUATION_REASON_LIMIT)

const entry = z.object({
  criterion: z.string().min(1).max(64),
  score: z.coerce.number().int().min(0).max(HIGHEST_SCORE).optional(),
  remark: z.string().trim().max(REMARK_LIMIT).optional(),
})

/** A form is kept as it is, or handed in, which takes a score for every criterion. */
export const formInput = z
  .object({ entries: z.array(entry).max(40), act: z.enum(['keep', 'hand-in']) })
  .superRefine(({ entries, act }, context) => {
    if (act === 'keep') return
    entries.forEach(({ score }, at) => {
      if (score !== undefined) return
      const path = ['entries', at, 'score']
      context.addIssue({ code: 'custom', path, params: { code: 'score' } })
    })
  })
export type FormInput = z.output<typeof formInput>

/** One of the coordinators, or somebody of the portal by their address. */
export const appointInput = z
  .object({
    person: idSchema.optional(),
    email: z.email().max(254).toLowerCase().optional(),
  })
  .superRefine(({ person, email }, context) => {
    if (!person && !email) {
      context.addIssue({ code: 'custom', path: ['person'], params: { code: 'required' } })
    }
  })
export type AppointInput = z.output<typeof appointInput>

export const goOnInput = z.object({ reason })
export type GoOnInput = z.output<typeof goOnInput>

export const decideInput = z
  .object({ outcome: z.enum(OUTCOMES), reason, until: z.iso.date().optional() })
  .superRefine(({ outcome, until }, context) => {
    if (outcome === 'improve' && !until) {
      context.addIssue({ code: 'custom', path: ['until'], params: { code: 'required' } })
    }
  })
export type DecideInput = z.output<typeof decideInput>
