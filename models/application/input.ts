import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { SIDES } from '#models/programme/programme.ts'
import { APPLICATION_LIMITS as LIMITS, BULK_LIMIT } from './application.ts'

/** Forms send line ends as CR LF; they count and are kept as one character. */
const lineEnds = (value: string) => value.replace(/\r\n?/g, '\n').trim()
const optional = (longest: number) => z.string().overwrite(lineEnds).max(longest).default('')
const needed = (longest: number) => z.string().overwrite(lineEnds).min(1).max(longest)
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const startInput = z.object({
  organisation: idSchema,
  /** Left out where only one fits. */
  side: z.enum(SIDES).optional(),
})
export type StartInput = z.infer<typeof startInput>

interface Asked {
  id: string
  required: boolean
}

/**
 * The form of an application to a programme with these questions.
 * @param complete before it is submitted; a draft may have gaps
 */
export function applicationInput(questions: readonly Asked[], { complete }: { complete: boolean }) {
  const answer = ({ id, required }: Asked) =>
    [id, (required && complete ? needed : optional)(LIMITS.answer)] as const
  return z.object({
    answers: z.object(Object.fromEntries(questions.map(answer))).prefault({}),
    offers: optional(LIMITS.offers),
    needs: optional(LIMITS.needs),
    objectives: (complete ? needed : optional)(LIMITS.objectives),
    /** That was on the screen. */
    version: count,
  })
}
export type ApplicationInput = z.infer<ReturnType<typeof applicationInput>>

const entries = z.array(z.object({ organisation: idSchema, note: optional(LIMITS.note) }))

export const rankingInput = z.object({
  /** Most wanted first. */
  entries: entries.default([]),
  /** When the list was changed that was on the screen, in milliseconds; 0 for none. */
  basedOn: count,
})
export type RankingInput = z.infer<typeof rankingInput>

export const certifyInput = z.object({ basedOn: count })
export type CertifyInput = z.infer<typeof certifyInput>

/** An application with how many states it had had on the screen: `id:step`. */
const seen = z
  .string()
  .regex(/^[0-9a-f]{24}:\d{1,4}$/)
  .transform((value) => ({ id: value.slice(0, 24), step: Number(value.slice(25)) }))

export const REVIEW_DECISIONS = ['accept', 'return', 'reject'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

export const reviewInput = z
  .object({
    applications: z.array(seen).min(1).max(BULK_LIMIT),
    decision: z.enum(REVIEW_DECISIONS),
    reason: optional(LIMITS.reason),
    /** Why the automatic check does not count. */
    override: optional(LIMITS.reason),
  })
  .refine(({ decision, reason }) => decision === 'accept' || reason !== '', {
    path: ['reason'],
    params: { code: 'required' },
  })
export type ReviewInput = z.infer<typeof reviewInput>

export const capacityInput = z.object({
  capacity: z.coerce.number().int().min(1).max(LIMITS.capacity),
  reason: needed(LIMITS.reason),
})
export type CapacityInput = z.infer<typeof capacityInput>
