import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { SIDES } from '#models/programme/programme.ts'
import { HAND_REASON_LIMIT } from './round.ts'

const reason = z.string().trim().min(1).max(HAND_REASON_LIMIT)

export const dryRunInput = z.object({ proposing: z.enum(SIDES) })
export type DryRunInput = z.infer<typeof dryRunInput>

/** Organisations' ids. */
export const handPairInput = z.object({ a: idSchema, b: idSchema, reason })
export type HandPairInput = z.infer<typeof handPairInput>

/** The version that was on the screen: what is published is what was looked at. */
export const publishInput = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) })
export type PublishInput = z.infer<typeof publishInput>
