/**
 * Why a domain verb refused. A code, never a sentence: the component says it from `locales/<locale>/errors.json`.
 * The codes a socket may answer with are a subset of these (see `realtime` in the design).
 */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'not-found'
  | 'forbidden'
  | 'illegal-transition'
  | 'conflict'
  | 'read-only'
  | 'rate-limited'
  | 'too-long'
  | 'unavailable'

const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  'not-found': 404,
  forbidden: 403,
  'illegal-transition': 409,
  conflict: 409,
  'read-only': 409,
  'rate-limited': 429,
  'too-long': 422,
  unavailable: 503,
}

export interface DomainErrorDetail {
  /** Form field the refusal belongs to, if one does. */
  field?: string
  /** A more exact key in `errors.json` under `reason`, for example `e-mail-taken`. */
  reason?: string
  /** Seconds until a retry makes sense. */
  retryAfter?: number
}

export class DomainError extends Error {
  readonly code: ErrorCode
  readonly detail: DomainErrorDetail

  constructor(code: ErrorCode, detail: DomainErrorDetail = {}) {
    super(detail.reason ? `${code}: ${detail.reason}` : code)
    this.name = 'DomainError'
    this.code = code
    this.detail = detail
  }

  /** HTTP status that a page or action answers with. */
  get status(): number {
    return STATUS[this.code]
  }
}

export function notFound(): never {
  throw new DomainError('not-found')
}

/** Throws `forbidden` unless the policy allowed it. */
export function authorise(allowed: boolean): asserts allowed {
  if (!allowed) throw new DomainError('forbidden')
}
