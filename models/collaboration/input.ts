import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import {
  AGREEMENT_LIMIT,
  OBJECTIVES_LIMIT,
  PROPOSAL_MESSAGE_LIMIT,
  REASON_LIMIT,
  TITLE_LIMIT,
} from './collaboration.ts'

/** An empty field is no text. */
const optionalText = (limit: number) => z.string().trim().max(limit).optional()
const objectives = z.string().trim().min(1).max(OBJECTIVES_LIMIT)

/** The version that was on the screen. */
const version = z.coerce.number().int().min(1).max(1_000_000)

export const proposeInput = z.object({
  withOrganisation: idSchema,
  /** The organisation that proposes. */
  from: idSchema,
  title: z.string().trim().min(1).max(TITLE_LIMIT),
  objectives,
  message: optionalText(PROPOSAL_MESSAGE_LIMIT),
})
export type ProposeInput = z.infer<typeof proposeInput>

export const declineInput = z.object({ reason: z.string().trim().min(1).max(REASON_LIMIT) })
export type DeclineInput = z.infer<typeof declineInput>

export const agreementInput = z.object({ objectives, text: optionalText(AGREEMENT_LIMIT), version })
export type AgreementInput = z.infer<typeof agreementInput>

/** `YYYY-MM-DD`, as a date field sends it. */
const day = z.iso.date()
const reason = z.string().trim().min(1).max(REASON_LIMIT)

/** Until when a party gives notice: today ends it at once. */
export const exitInput = z.object({ reason, effectiveOn: day })
export type ExitInput = z.infer<typeof exitInput>

/** What coordinators do to a collaboration takes a reason. */
export const suspendInput = z.object({ reason })
export type SuspendInput = z.infer<typeof suspendInput>

/** Why it ends or begins again; the parties need not say. */
export const mutualInput = z.object({ reason: optionalText(REASON_LIMIT) })
export type MutualInput = z.infer<typeof mutualInput>

export const signInput = z.object({ version })
export type SignInput = z.infer<typeof signInput>
