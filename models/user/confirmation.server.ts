import { createHash, randomBytes } from 'node:crypto'
import { Schema, type Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { defineModel, inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { DomainError } from '#models/errors.ts'
import { User } from './user.server.ts'

/** A link is good for two days. */
const VALID_MS = 2 * 86_400_000

interface ConfirmationRecord {
  user: Types.ObjectId
  /** SHA-256 of the token; the token itself is in the letter alone. */
  hash: string
  expiresAt: Date
}

const schema = new Schema<ConfirmationRecord>(
  {
    user: { type: Schema.Types.ObjectId, required: true },
    hash: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'confirmations', versionKey: false },
)
schema.index({ user: 1 }, { unique: true })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const Confirmation = defineModel<ConfirmationRecord>('Confirmation', schema)

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes the token of a letter that proves an address; an earlier one is good no longer.
 * @returns null where nothing is to be proven any more
 */
export async function beginConfirmation(
  userId: string,
  now = currentTime(),
): Promise<string | null> {
  const user = await User.findById(userId, { confirmedAt: 1, demo: 1 }).lean()
  if (!user || user.confirmedAt || user.demo) return null
  const token = randomBytes(32).toString('base64url')
  await Confirmation.updateOne(
    { user: userId },
    { hash: hashOf(token), expiresAt: new Date(now.getTime() + VALID_MS) },
    { upsert: true },
  )
  return token
}

/**
 * Proves that the actor's address is theirs, by the token of a letter to it. The actor has to be signed in to the
 * account that the letter is about: somebody who signed up with another person's address gains nothing when that
 * person follows the link. From then on the account comes first at sign-in, and mail reaches it.
 * @throws DomainError `illegal-transition` with `confirmation-over` for a token that is used, old or another
 *   account's; `conflict` with `confirmation-elsewhere` where another account has proven the address
 */
export async function confirmAddress(
  actor: Actor,
  token: string,
  now = currentTime(),
): Promise<void> {
  try {
    await inTransaction(async (session) => {
      const used = await Confirmation.findOneAndDelete(
        { user: actor.id, hash: hashOf(token), expiresAt: { $gt: now } },
        { session },
      ).lean()
      if (!used) {
        // The second click of a double one finds the deed done.
        if (await User.exists({ _id: actor.id, confirmedAt: { $type: 'date' } })) return
        throw new DomainError('illegal-transition', { reason: 'confirmation-over' })
      }
      await User.updateOne({ _id: actor.id }, { confirmedAt: now }, { session })
      await recordAudit(session, actor, 'user.address-confirmed', actor.id)
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    throw new DomainError('conflict', { reason: 'confirmation-elsewhere' })
  }
}
