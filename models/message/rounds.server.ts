import { DomainError } from '#models/errors.ts'

/** Other writers win a number at most once per round trip, so this many rounds mean that something is wrong. */
export const ROUNDS = 40
const LONGEST_PAUSE_MS = 50
/** Seconds until it is worth asking again when the database did not answer. */
const RETRY_AFTER = 2

/** None at first; later long enough for others to finish, and not the same for everyone. */
export function pause(round: number): Promise<void> | undefined {
  if (round < 2) return undefined
  const longest = Math.min(LONGEST_PAUSE_MS, 2 ** round)
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
}

/** @param cause for the log; whoever asked hears only the code */
export function unavailable(cause: unknown): DomainError {
  const refusal = new DomainError('unavailable', { retryAfter: RETRY_AFTER })
  refusal.cause = cause
  return refusal
}
