import { Schema, Types } from 'mongoose'
import { ROLES, type Role } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { defineModel, inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { MAIL_PREFERENCES, type MailPreference, type WirePerson } from './user.ts'

export interface UserRecord {
  _id: Types.ObjectId
  name: string
  /** Lower case. Not unique, see `accountsOf`. */
  email: string
  passwordHash: string
  role: Role
  locale: Locale
  /** Demonstration accounts are refused where `DEMO` is off. */
  demo: boolean
  createdAt: Date
  /** When they proved that the address is theirs; only then is it written to. */
  confirmedAt: Date | null
  mail: MailPreference
}

const schema = new Schema<UserRecord>(
  {
    name: { type: String, required: true },
    email: { type: String, required: true },
    passwordHash: { type: String, required: true },
    role: { type: String, enum: ROLES, default: 'member' },
    locale: { type: String, enum: LOCALES, required: true },
    demo: { type: Boolean, default: false },
    createdAt: { type: Date, default: currentTime },
    confirmedAt: { type: Date, default: null },
    mail: { type: String, enum: MAIL_PREFERENCES, default: 'each' },
  },
  { collection: 'users', versionKey: false },
)
schema.index({ email: 1, createdAt: 1 })
// At most one account has proven an address.
schema.index(
  { email: 1 },
  { unique: true, partialFilterExpression: { confirmedAt: { $type: 'date' } } },
)
schema.index({ role: 1 })

/** Written by the verbs of this folder only. */
export const User = defineModel<UserRecord>('User', schema)

/** How many accounts may share one address while addresses are not proven by mail. */
export const ACCOUNTS_PER_ADDRESS = 3

/**
 * The accounts that gave this address: the one that has proven it first, then the oldest.
 * An address is no proof of anything until it is confirmed by mail, so it does not name an account on its own:
 * signing up with somebody else's address succeeds just as it would with a free one, and nobody can tell which
 * it was. Whoever signs in is found by address and password together.
 */
export async function accountsOf(email: string): Promise<UserRecord[]> {
  return User.find({ email })
    .sort({ confirmedAt: -1, createdAt: 1 })
    .limit(ACCOUNTS_PER_ADDRESS)
    .lean()
}

export interface NewUser {
  name: string
  email: string
  passwordHash: string
  locale: Locale
  role?: Role
  demo?: boolean
}

/** @returns the new account's id */
export async function signUp(input: NewUser): Promise<string> {
  const id = new Types.ObjectId()
  await inTransaction(async (session) => {
    await User.create([{ ...input, _id: id }], { session })
    await recordAudit(session, { id: id.toString() }, 'user.signed-up', id)
  })
  emit('user.signed-up', { userId: id.toString() })
  return id.toString()
}

export async function findUser(id: string): Promise<UserRecord | null> {
  return User.findById(id).lean()
}

/** Everyone of the secretariat, by name. */
export async function coordinators(): Promise<WirePerson[]> {
  const users = await User.find({ role: { $ne: 'member' } }, { name: 1 })
    .sort({ name: 1, _id: 1 })
    .lean()
  return users.map(({ _id, name }) => ({ id: _id.toString(), name }))
}

/** Names by id; unknown ids are absent. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await User.find({ _id: { $in: ids } }, { name: 1 }).lean()
  return new Map(users.map((user) => [user._id.toString(), user.name]))
}

/** Every person's name, for the script converter, which leaves names as they are. */
export async function namesOfEveryone(): Promise<string[]> {
  return User.distinct('name')
}
