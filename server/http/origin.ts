import type { Request } from 'express'
import { env } from '#server/env.ts'

/** The portal's address as this visitor sees it, without a slash at the end. */
export function originOf(request: Request): string {
  return env().ORIGIN ?? `${request.protocol}://${request.headers.host ?? ''}`
}
