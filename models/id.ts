import { z } from 'zod'

/** An identifier as it stands in a URL or a payload: 24 hexadecimal digits. */
export const idSchema = z.string().regex(/^[0-9a-f]{24}$/)

export function isId(value: unknown): value is string {
  return idSchema.safeParse(value).success
}
