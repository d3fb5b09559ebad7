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

export const signInput = z.object({ version })
export type SignInput = z.infer<typeof signInput>
