import { onOwn } from '#models/events.ts'
import {
  claimMail,
  postponeMail,
  settleMail,
  type DueMail,
} from '#models/notification/mail.server.ts'
import { addresseeOf } from '#models/user/mail.server.ts'
import { logger } from '#server/logger.ts'
import { digestLetter, noticeLetter, type Letter } from './letter.ts'
import type { Transport } from './transport.ts'

/** So many letters are under way at once. */
const AT_ONCE = 4

export interface Post {
  /** Sends everything that is due, unless that is being done. */
  sendDue: () => Promise<void>
  /** Begins nothing more, and waits for what is under way. */
  stop: () => Promise<void>
}

/** Sends what is due by mail: right after people were told, and when the clock says so. */
export function openPost(transport: Transport, origin: string): Post {
  let stopped = false
  let again = false
  let running: Promise<void> | undefined

  const carry = async (): Promise<void> => {
    while (!stopped) {
      const due = await claimMail(new Date())
      if (!due) return
      await sendOne(due)
    }
  }

  const sendOne = async (due: DueMail): Promise<void> => {
    try {
      const letter = await write(due, origin)
      if (letter) await transport.send(letter)
      await settleMail(due, letter && new Date())
    } catch (error) {
      const next = await postponeMail(due, new Date())
      const about = { err: error, user: due.userId, tries: due.tries }
      if (next) logger.warn({ ...about, next }, 'mail was not sent; it will be tried again')
      else logger.error(about, 'mail was not sent, and is not tried again')
    }
  }

  const run = async (): Promise<void> => {
    try {
      do {
        again = false
        await Promise.all(Array.from({ length: AT_ONCE }, carry))
      } while (again && !stopped)
    } finally {
      running = undefined
    }
  }

  const sendDue = () => {
    again = true
    if (!stopped) running ??= run()
    return running ?? Promise.resolve()
  }

  const unlisten = onOwn('notification.created', () => {
    sendDue().catch((error: unknown) => logger.error({ err: error }, 'mail was not sent'))
  })
  return {
    sendDue,
    async stop() {
      stopped = true
      unlisten()
      await running
      transport.close()
    },
  }
}

/** @returns null where nobody wants it any more, or has read it in the portal before the day's digest */
async function write({ userId, digest, items }: DueMail, origin: string): Promise<Letter | null> {
  const to = await addresseeOf(userId)
  if (!to?.confirmed || to.mail === 'none') return null
  if (!digest) return items[0] ? noticeLetter(to, items[0], origin) : null
  const unread = items.filter((item) => item.unread)
  const day = new Date().toISOString().slice(0, 10)
  return unread.length > 0 ? digestLetter({ ...to, id: userId }, unread, { origin, day }) : null
}
