import { z } from 'zod'

/** Longest protected name, in UTF-16 units. */
const PROTECTED_NAME_LIMIT = 100

export const protectedNameInput = z.object({
  name: z.string().trim().min(1).max(PROTECTED_NAME_LIMIT),
})
