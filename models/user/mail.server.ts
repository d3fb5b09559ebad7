import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { notFound } from '#models/errors.ts'
import type { Locale } from '#models/text/locale.ts'
import type { MailPreference } from './user.ts'
import { User } from './user.server.ts'

/** Somebody to write to. */
export interface Addressee {
  name: string
  email: string
  locale: Locale
  demo: boolean
  /** Whether they have proven that the address is theirs, or are of the demonstration. */
  confirmed: boolean
  mail: MailPreference
}

/** @returns null for an account that is gone */
export async function addresseeOf(userId: string): Promise<Addressee | null> {
  const fields = { name: 1, email: 1, locale: 1, demo: 1, confirmedAt: 1, mail: 1 }
  const user = await User.findById(userId, fields).lean()
  if (!user) return null
  const { name, email, locale, demo, confirmedAt } = user
  // Accounts from before there was mail have no preference yet.
  const mail = user.mail ?? 'each'
  return { name, email, locale, demo, confirmed: demo || Boolean(confirmedAt), mail }
}

/** Where the actor's own mail goes, and which they get. */
export async function mailSettingsOf({
  id,
}: Actor): Promise<Pick<Addressee, 'email' | 'mail' | 'confirmed'>> {
  const { email, mail, confirmed } = (await addresseeOf(id)) ?? notFound()
  return { email, mail, confirmed }
}

/** Chooses which mail the actor gets from now on. */
export async function chooseMail(actor: Actor, mail: MailPreference): Promise<void> {
  await inTransaction(async (session) => {
    const { modifiedCount } = await User.updateOne({ _id: actor.id }, { mail }, { session })
    if (modifiedCount > 0) await recordAudit(session, actor, 'user.mail-chosen', actor.id, { mail })
  })
}
