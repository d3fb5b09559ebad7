import type { DomainError, ErrorCode } from '#models/errors.ts'

/** Why a form was refused: a key of `errors.json` with its figure. */
export interface Problem {
  /** Under `field` for a field's problem, under `reason` or `code` for the form's. */
  key: `field.${string}` | `reason.${string}` | `code.${ErrorCode}`
  count?: number
}

/** Why a verb refused. */
export function problemOf({ code, detail: { reason, retryAfter } }: DomainError): Problem {
  return {
    key: reason ? `reason.${reason}` : `code.${code}`,
    ...(retryAfter ? { count: retryAfter } : {}),
  }
}
