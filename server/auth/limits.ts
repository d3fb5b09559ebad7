import mongoose from 'mongoose'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '#models/errors.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** Kept in the database, so that every process counts together and a restart forgives nobody. */
function limiter(keyPrefix: string, points: number, duration: number): () => RateLimiterMongo {
  let created: RateLimiterMongo | undefined
  return () =>
    (created ??= new RateLimiterMongo({
      storeClient: mongoose.connection,
      tableName: 'rate-limits',
      keyPrefix,
      points,
      duration,
    }))
}

export const limits = {
  /** Failed sign-ins for one address from one place. */
  signInAddress: limiter('sign-in-address', 8, 15 * MINUTE),
  /** Failed sign-ins from one place, whichever address. */
  signInPlace: limiter('sign-in-place', 60, 15 * MINUTE),
  signUpPlace: limiter('sign-up-place', 20, 60 * MINUTE),
  /** Letters that prove an address, to one address. */
  confirmationAddress: limiter('confirmation-address', 5, DAY),
  /** Files that one person uploads. */
  uploads: limiter('uploads', 200, 60 * MINUTE),
  signUpAddress: limiter('sign-up-address', 3, DAY),
}

/** @throws DomainError `rate-limited` with the seconds to wait, once the points are used up */
export async function consume(limit: () => RateLimiterMongo, key: string): Promise<void> {
  try {
    await limit().consume(key)
  } catch (error) {
    throw asDomainError(error)
  }
}

/** @throws DomainError `rate-limited` when nothing is left, without using anything */
export async function requireLeft(limit: () => RateLimiterMongo, key: string): Promise<void> {
  const state = await limit().get(key)
  if (state && state.consumedPoints >= limit().points) throw asDomainError(state)
}

function asDomainError(error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error
  return new DomainError('rate-limited', { retryAfter: Math.ceil(error.msBeforeNext / 1_000) })
}
