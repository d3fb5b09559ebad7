import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Membership } from '#models/membership/membership.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import type { JoinResult } from '#models/room/protocol.ts'
import { lucia } from '#server/auth/lucia.ts'
import { openRealtime } from '#server/realtime/realtime.ts'
import { shutDown } from '#server/shutdown.ts'
import { listenTo } from '#tests/support/events.ts'
import { startProcess, type PortalProcess } from '#tests/support/processes.ts'
import { hasRedis } from '#tests/support/redis.mjs'
import { startRedis, type TestRedis } from '#tests/support/redis.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import { ask, connect, connectAs, cookieOf, done, hears, send } from '#tests/support/sockets.ts'

const join = (socket: Parameters<typeof done>[0], roomId: string) =>
  done<JoinResult>(socket, 'room:join', { roomId })

describe.skipIf(!hasRedis())('two processes of a portal', () => {
  let redis: TestRedis
  let one: PortalProcess
  let other: PortalProcess
  beforeAll(async () => {
    redis = await startRedis()
    ;[one, other] = await Promise.all([startProcess(redis.url), startProcess(redis.url)])
    await pause(500)
  })
  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()])
    await redis.end()
  })

  /** The lead is connected to one process, the other party's lead to the other one. */
  async function apart() {
    const room = await roomOfTwo()
    const here = await connectAs(room.lead, { at: one.address })
    const there = await connectAs(room.otherLead, { at: other.address })
    await join(here, room.roomId)
    await join(there, room.roomId)
    return { ...room, here, there }
  }

  test('bring messages of both to both, once and in one order', async () => {
    const { roomId, here, there } = await apart()
    const heard = [hears(here, 'message.posted'), hears(there, 'message.posted')]
    const sending = Array.from({ length: 40 }, (_, at) =>
      send(at % 2 === 0 ? here : there, roomId, String(at), randomUUID()),
    )
    const answers = await Promise.all(sending)
    expect(answers.every(({ ok }) => ok)).toBe(true)
    await vi.waitFor(() => heard.forEach((all) => expect(all).toHaveLength(40)), 3_000)
    const upTo40 = Array.from({ length: 40 }, (_, at) => at + 1)
    for (const all of heard) {
      expect(all.map(({ message }) => message.seq).sort((a, b) => a - b)).toEqual(upTo40)
    }
  })

  test('change a message together and lose nothing of it, and tell both the same', async () => {
    const { roomId, lead, otherLead, here, there } = await apart()
    const [first] = await Promise.all([send(here, roomId, '一起改', randomUUID())])
    if (!first.ok) throw new Error('not posted')
    const about = { roomId, messageId: first.message.id }
    const told = [here, there].map((socket) => [
      hears(socket, 'message.posted'),
      hears(socket, 'message.changed'),
    ])
    const emoji = ['👍', '🎉', '👀', '❤️', '🙏', '✅', '😄', '💡', '🔬', '📌']
    await Promise.all([
      ...emoji.flatMap((one) => [
        done(here, 'reaction:toggle', { ...about, emoji: one }),
        done(there, 'reaction:toggle', { ...about, emoji: one }),
      ]),
      done(here, 'message:edit', { ...about, text: '改好了' }),
      done(there, 'message:pin', { ...about, pinned: true }),
      send(here, roomId, '此', randomUUID()),
      send(there, roomId, '彼', randomUUID()),
    ])
    const numbers = Array.from({ length: 24 }, (_, at) => at + 2)
    await vi.waitFor(() => {
      for (const events of told)
        expect(
          events
            .flat()
            .map(({ message }) => message.changed)
            .filter((changed) => changed > 1)
            .sort((a, b) => a - b),
        ).toEqual(numbers)
    }, 5_000)
    const { messages, last } = await join(there, roomId)
    expect(last).toBe(25)
    const [changed] = messages
    expect(changed).toMatchObject({ text: '改好了', pinned: true })
    expect(changed?.reactions).toHaveLength(emoji.length)
    for (const { users } of changed?.reactions ?? [])
      expect(new Set(users)).toEqual(new Set([lead.id, otherLead.id]))
  })

  test('post a message once that is sent to both', async () => {
    const { roomId, lead, here } = await apart()
    const second = await connectAs(lead, { at: other.address })
    const clientId = randomUUID()
    const answers = await Promise.all(
      [here, second, here, second].map((socket) => send(socket, roomId, '只此一次', clientId)),
    )
    const ids = answers.map((answer) => (answer.ok ? answer.message.id : answer.error))
    expect(new Set(ids).size).toBe(1)
  })

  test('know who is there, who writes, who has read and how much is unread', async () => {
    const { roomId, lead, otherLead, here, there } = await apart()
    await vi.waitFor(async () => {
      const { members } = await join(there, roomId)
      expect(members.filter(({ online }) => online).map(({ id }) => id)).toContain(lead.id)
    }, 3_000)
    const [presence, typing, read] = [
      hears(here, 'room.presence'),
      hears(here, 'room.typing'),
      hears(here, 'room.read'),
    ]
    const unread = hears(there, 'unread.changed')
    await done(there, 'room:typing', { roomId })
    await vi.waitFor(() => expect(typing).toMatchObject([{ roomId, userId: otherLead.id }]))
    await send(here, roomId, '读我', randomUUID())
    await vi.waitFor(() => expect(unread.at(-1)).toEqual({ roomId, unread: 1 }), 4_000)
    await done(there, 'room:read', { roomId, seq: 1 })
    await vi.waitFor(() => expect(read).toEqual([{ roomId, userId: otherLead.id, seq: 1 }]))
    await vi.waitFor(() => expect(unread.at(-1)).toEqual({ roomId, unread: 0 }), 4_000)
    there.close()
    await vi.waitFor(
      () => expect(presence.flatMap(({ went }) => went)).toEqual([otherLead.id]),
      4_000,
    )
  })

  test('end a session and a membership in each other at once', async () => {
    const { roomId, otherLead, otherMember, association, there } = await apart()
    const cookie = await cookieOf(otherMember)
    const socket = await connect({ cookie, at: other.address })
    await join(socket, roomId)
    const revoked = [hears(socket, 'room.revoked'), hears(socket, 'session.revoked')]
    const members = hears(there, 'room.members')
    const membership = await Membership.findOne({
      organisation: association,
      user: otherMember.id,
    }).lean()
    await one.perform('endMembership', otherLead, membership?._id.toString() ?? '')
    await vi.waitFor(() => expect(revoked[0]).toEqual([{ roomId }]))
    await vi.waitFor(() =>
      expect(members).toEqual([{ roomId, added: [], removed: [otherMember.id] }]),
    )
    await one.perform('signOut', lucia.readSessionCookie(cookie) ?? '')
    await vi.waitFor(() => expect(socket.connected).toBe(false))
    expect(revoked[1]).toEqual([{}])
  })

  test('hear of everything that caches depend on', async () => {
    // This process is a third one for a while.
    openRealtime(createServer(), redis.url)
    onTestFinished(shutDown)
    const heard = [listenTo('news.published'), listenTo('news.changed')]
    await vi.waitFor(async () => {
      await one.perform('emit', 'news.published', 'a'.repeat(24))
      expect(heard[0]?.length).toBeGreaterThan(0)
    }, 5_000)
    expect(heard[0]?.[0]).toEqual({ newsId: 'a'.repeat(24) })
    expect(heard[1]).toEqual([])
  })

  test('tell nothing to somebody whose removal no process heard of', async () => {
    const { roomId, lead, member, otherLead, here } = await apart()
    const removed = await connectAs(member, { at: other.address })
    await join(removed, roomId)
    const heard = hears(removed, 'message.posted')
    // Here, where no socket is connected: as by a process that died before it could tell.
    await removeRoomMember(otherLead, roomId, member.id)
    for (const text of ['一', '二']) await send(here, roomId, text, randomUUID())
    expect(await send(removed, roomId, '我还在', randomUUID())).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await ask(removed, 'room:join', { roomId, after: 0 })).toMatchObject({
      error: { code: 'not-found' },
    })
    const reader = await connectAs(lead, { at: other.address })
    expect((await join(reader, roomId)).last).toBe(2)
    expect(heard).toEqual([])
  })

  test('answer what they were asked when one is stopped, and send its people elsewhere', async () => {
    const stopped = await startProcess(redis.url)
    const { roomId, lead, there } = await apart()
    const socket = await connectAs(lead, { at: stopped.address })
    await join(socket, roomId)
    const reasons: string[] = []
    socket.on('disconnect', (reason) => reasons.push(reason))
    const sending = Array.from({ length: 40 }, (_, at) =>
      send(socket, roomId, String(at), randomUUID()),
    )
    await sending[0]
    const since = Date.now()
    await stopped.perform('shutDown')
    expect(Date.now() - since).toBeLessThan(10_000)
    const answers = await Promise.all(sending)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.error.code))
    expect(refused.filter((code) => code !== 'unavailable')).toEqual([])
    expect((await join(there, roomId)).last).toBe(answers.length - refused.length)
    await vi.waitFor(() => expect(reasons).toEqual(['transport close']))
    await stopped.kill()
  })

  test(
    'live on without Redis, only later, and as before when it is back',
    { timeout: 40_000 },
    async () => {
      const { roomId, member, otherLead, here, there } = await apart()
      const removed = await connectAs(member, { at: other.address })
      await join(removed, roomId)
      const [heard, leaked] = [hears(there, 'message.posted'), hears(removed, 'message.posted')]
      const own = hears(here, 'message.posted')
      await redis.kill()
      expect(await send(here, roomId, '断了', randomUUID())).toMatchObject({ ok: true })
      await vi.waitFor(() => expect(own).toHaveLength(1))
      await one.perform('removeRoomMember', otherLead, roomId, member.id)
      const before = leaked.length
      await send(here, roomId, '还是断了', randomUUID())
      await vi.waitFor(
        () => expect(heard.map(({ message }) => message.seq)).toEqual([1, 2]),
        10_000,
      )
      expect(leaked.length).toBe(before)

      await redis.start()
      await pause(4_000)
      const since = Date.now()
      await send(there, roomId, '通了', randomUUID())
      await vi.waitFor(
        () => expect(own.map(({ message }) => message.seq)).toEqual([1, 2, 3]),
        3_000,
      )
      expect(Date.now() - since).toBeLessThan(1_000)
    },
  )
})
