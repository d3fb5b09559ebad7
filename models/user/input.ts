import { z } from 'zod'
import { LOCALES } from '#models/text/locale.ts'
import { isCommonPassword } from './common-passwords.ts'
import { MAIL_PREFERENCES, NAME_LIMIT, PASSWORD_MAX, PASSWORD_MIN } from './user.ts'

const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const signInInput = z.object({
  email,
  password: z.string().min(1).max(PASSWORD_MAX),
})

export const signUpInput = z.object({
  name: z.string().trim().min(1).max(NAME_LIMIT),
  email,
  password: z
    .string()
    .min(PASSWORD_MIN)
    .max(PASSWORD_MAX)
    .refine((password) => !isCommonPassword(password), { params: { code: 'common-password' } }),
  locale: z.enum(LOCALES),
})

/** Which mail somebody gets. */
export const mailInput = z.object({ mail: z.enum(MAIL_PREFERENCES) })

export type SignUpInput = z.infer<typeof signUpInput>
