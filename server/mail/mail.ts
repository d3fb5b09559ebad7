import { onOwn } from '#models/events.ts'
import { beginConfirmation } from '#models/user/confirmation.server.ts'
import { addresseeOf } from '#models/user/mail.server.ts'
import { consume, limits } from '#server/auth/limits.ts'
import type { Env } from '#server/env.ts'
import { logger } from '#server/logger.ts'
import { onDrain } from '#server/shutdown.ts'
import { confirmationLetter } from './letter.ts'
import { openPost, type Post } from './post.ts'
import { openTransport, type Transport } from './transport.ts'

/** Longest that letters under way may keep the portal from stopping. */
const FINISH_MS = 4_000

interface Opened {
  post: Post
  transport: Transport
  origin: string
}

/** One per process; a module evaluated again in development finds it. */
const kept = globalThis as typeof globalThis & { __wanlianMail?: Opened | undefined }

/** Opens the way out for letters, until the portal stops. @param origin where links in letters lead */
export function startMail(settings: Env, origin: string): void {
  const transport = openTransport(settings, origin)
  const post = openPost(transport, origin)
  kept.__wanlianMail = { post, transport, origin }
  const unlisten = onOwn('user.signed-up', ({ userId }) => {
    sendConfirmation(userId).catch((error: unknown) => {
      logger.warn({ err: error, user: userId }, 'no letter was sent to a new account')
    })
  })
  onDrain(async () => {
    unlisten()
    kept.__wanlianMail = undefined
    await Promise.race([
      post.stop(),
      new Promise((resolve) => setTimeout(resolve, FINISH_MS).unref()),
    ])
  })
}

/** Sends what is due; for the clock. */
export async function sendDueMail(): Promise<void> {
  await kept.__wanlianMail?.post.sendDue()
}

/**
 * Sends the letter that proves an account's address.
 * @throws DomainError `rate-limited`; whatever kept the letter from being taken
 */
export async function sendConfirmation(userId: string): Promise<void> {
  const to = await addresseeOf(userId)
  if (!kept.__wanlianMail || !to || to.confirmed) return
  await consume(limits.confirmationAddress, to.email)
  const token = await beginConfirmation(userId)
  if (!token) return
  const { origin, transport } = kept.__wanlianMail
  await transport.send(confirmationLetter({ ...to, id: userId }, { origin, token, at: new Date() }))
}
