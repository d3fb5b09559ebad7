import { z } from 'zod'
import { daySchema } from '#models/day.ts'
import { idSchema } from '#models/id.ts'
import {
  AGREEMENT_LIMIT,
  CONTACT_LIMITS,
  CONTACTS_LIMIT,
  MILESTONE_TITLE_LIMIT,
  MILESTONES_LIMIT,
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

type Row = Record<string, string | undefined>
type Needed<R extends Row, K extends keyof R> = R & { [field in K]: string }

/**
 * Rows of a form, of which some may be empty: those are left out, so that emptying a row removes it. In every
 * other one the needed fields must be filled in.
 */
function rows<Shape extends z.ZodType<Row, Row>, K extends keyof z.output<Shape> & string>(
  row: Shape,
  most: number,
  needed: readonly K[],
) {
  const isEmpty = (fields: Row) =>
    Object.entries(fields).every(([field, value]) => field === 'id' || !value)
  const checked = row.superRefine((fields, context) => {
    if (isEmpty(fields)) return
    for (const field of needed) {
      if (fields[field]) continue
      context.addIssue({ code: 'custom', params: { code: 'required' }, path: [field] })
    }
  })
  return z
    .array(checked)
    .max(most)
    .default([])
    .transform((all) =>
      all.filter((fields): fields is Needed<z.output<Shape>, K> => !isEmpty(fields)),
    )
}

const milestone = z.object({
  /** Of one that the version before has. */
  id: idSchema.optional(),
  title: optionalText(MILESTONE_TITLE_LIMIT),
  owner: idSchema.optional(),
  due: daySchema.optional(),
})

const contact = z.object({
  organisation: idSchema.optional(),
  name: optionalText(CONTACT_LIMITS.name),
  role: optionalText(CONTACT_LIMITS.role),
  email: z.string().trim().max(254).pipe(z.email()).optional(),
  phone: z
    .string()
    .trim()
    .max(CONTACT_LIMITS.phone)
    .regex(/^[+\d][\d ()/-]*$/)
    .optional(),
})

export const agreementInput = z.object({
  objectives,
  text: optionalText(AGREEMENT_LIMIT),
  milestones: rows(milestone, MILESTONES_LIMIT, ['title', 'owner', 'due']),
  contacts: rows(contact, CONTACTS_LIMIT, ['organisation', 'name']),
  version,
})
export type AgreementInput = z.infer<typeof agreementInput>

/** The same as a form holds it: its rows may be empty, in part or whole. */
export interface AgreementTyped {
  [field: string]: unknown
  objectives: string
  text: string
  milestones: Array<z.infer<typeof milestone>>
  contacts: Array<z.infer<typeof contact>>
  version: number
}

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
