import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { deliverNotices } from '#models/notification/deliver.server.ts'
import { claimMail } from '#models/notification/mail.server.ts'
import { Notification } from '#models/notification/notification-record.server.ts'
import { markAllNotificationsRead } from '#models/notification/read.server.ts'
import { chooseMail } from '#models/user/mail.server.ts'
import { User } from '#models/user/user.server.ts'
import { logger } from '#server/logger.ts'
import { openPost } from '#server/mail/post.ts'
import { openTransport } from '#server/mail/transport.ts'
import { person } from '#tests/support/alliance.ts'
import { confirmed, ids, told } from '#tests/support/notices.ts'
import { mailServer } from '#tests/support/smtp.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const ORIGIN = 'https://wanlian.example'

/** A post of its own, as another process would have. */
async function postOf(SMTP_URL?: string) {
  const DATA_DIR = await temporaryFolder()
  const settings = { SMTP_URL, MAIL_FROM: undefined, DATA_DIR }
  const post = openPost(openTransport(settings, ORIGIN), ORIGIN)
  onTestFinished(post.stop)
  const outbox = async () => {
    const names = await readdir(join(DATA_DIR, 'outbox')).catch(() => [])
    return Promise.all(names.map((name) => readFile(join(DATA_DIR, 'outbox', name), 'utf8')))
  }
  return { ...post, outbox }
}

async function reader(name = 'lin'): Promise<Actor> {
  const actor = await person(name, [], { locale: 'en' })
  await confirmed(actor.id)
  return actor
}

const tell = async (actor: Actor, ...keys: string[]) => {
  for (const key of keys) await told(key, { users: ids(actor.id) })
  await deliverNotices()
}
const makeDue = () =>
  Notification.updateMany({ mailAt: { $ne: null } }, { mailAt: new Date(0), mailClaim: null })

describe('a letter', () => {
  test('goes to the mail server, once, though several processes send', async () => {
    const { url, taken } = await mailServer()
    const posts = [await postOf(url), await postOf(url)]
    await tell(await reader(), 'one', 'two', 'three')
    await Promise.all(posts.map(({ sendDue }) => sendDue()))
    await posts[0]?.sendDue()
    const ids = taken.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1])
    expect([taken.length, new Set(ids).size]).toEqual([3, 3])
    expect(taken[0]).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(taken[0]).toMatch(/^To: lin <lin@example.org>$/m)
    expect(await Notification.countDocuments({ mailedAt: null })).toBe(0)
  })

  test('goes into the outbox where there is no mail server', async () => {
    const post = await postOf()
    await tell(await reader(), 'one')
    await post.sendDue()
    expect(await post.outbox()).toEqual([expect.stringContaining('To: lin <lin@example.org>')])
  })

  test.each([{ email: 'lin@somewhere.test' }, { demo: true }])(
    'never leaves the machine for %j',
    async (change) => {
      const { url, taken } = await mailServer()
      const post = await postOf(url)
      const actor = await reader()
      await User.updateOne({ _id: actor.id }, change)
      await tell(actor, 'one')
      await post.sendDue()
      expect([taken.length, (await post.outbox()).length]).toEqual([0, 1])
    },
  )

  test('is sent by nobody to an address that nobody has proven', async () => {
    const post = await postOf()
    const actor = await person('lin')
    await tell(actor, 'one')
    await post.sendDue()
    expect(await post.outbox()).toEqual([])
  })

  test('is tried again when the server refuses it, the same one, and given up in the end', async () => {
    const { url, taken, refuse } = await mailServer()
    const errors = vi.spyOn(logger, 'error').mockReturnValue(undefined)
    vi.spyOn(logger, 'warn').mockReturnValue(undefined)
    onTestFinished(() => void vi.restoreAllMocks())
    const post = await postOf(url)
    refuse(true)
    const actor = await reader()
    await tell(actor, 'one')
    await post.sendDue()
    const waiting = await Notification.findOne({ user: actor.id }).lean()
    expect(waiting?.mailAt?.getTime()).toBeGreaterThan(Date.now() + 50_000)
    refuse(false)
    await makeDue()
    await post.sendDue()
    expect(taken).toHaveLength(1)

    refuse(true)
    await tell(actor, 'two')
    for (let tries = 0; tries < 12; tries += 1) {
      await makeDue()
      await post.sendDue()
    }
    expect(taken).toHaveLength(1)
    expect(errors).toHaveBeenCalledTimes(1)
    expect(await Notification.countDocuments({ mailAt: { $ne: null } })).toBe(0)
  })

  test('is sent by another process when the one that claimed it was killed', async () => {
    await tell(await reader(), 'one')
    await claimMail(new Date())
    const post = await postOf()
    await post.sendDue()
    expect(await post.outbox()).toEqual([])
    await makeDue()
    await post.sendDue()
    expect(await post.outbox()).toHaveLength(1)
  })

  test('about something long ago is not sent', async () => {
    const post = await postOf()
    const actor = await reader()
    await told('old', { users: ids(actor.id) })
    await deliverNotices(new Date(Date.now() + 8 * 86_400_000))
    await makeDue()
    await post.sendDue()
    expect(await post.outbox()).toEqual([])
  })
})

describe('whoever chose', () => {
  test('none gets none, and neither what was waiting', async () => {
    const actor = await reader()
    await tell(actor, 'before')
    await chooseMail(actor, 'none')
    const post = await postOf()
    await tell(actor, 'after')
    await post.sendDue()
    expect(await post.outbox()).toEqual([])
  })

  test('a daily digest gets one letter about what they have not read by then', async () => {
    const post = await postOf()
    const actor = await reader()
    const other = await reader('chan')
    for (const one of [actor, other]) await chooseMail(one, 'daily')
    await tell(actor, 'one', 'two')
    await tell(other, 'three')
    await post.sendDue()
    expect(await post.outbox()).toEqual([])
    await markAllNotificationsRead(other, new Date())
    await makeDue()
    await post.sendDue()
    const [letter, ...more] = await post.outbox()
    expect(letter).toContain('Subject: Wanlian: 2 new notifications')
    expect(more).toEqual([])
  })
})
