import { z } from 'zod'
import { reactionFields } from '#models/message/input.ts'

/** As a form says yes and no. */
const yes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

export const emptyFields = z.object({})
export const reactionForm = reactionFields.extend({ on: yes })
export const pinForm = z.object({ pinned: yes })
