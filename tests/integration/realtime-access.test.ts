import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Membership } from '#models/membership/membership.server.ts'
import { endMembership } from '#models/membership/end.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import { lucia } from '#server/auth/lucia.ts'
import { setAcceptsSockets } from '#server/realtime/readiness.ts'
import { person } from '#tests/support/alliance.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import {
  address,
  ask,
  connect,
  connectAs,
  cookieOf,
  done,
  hears,
  send,
  withRealtime,
} from '#tests/support/sockets.ts'

withRealtime()

describe('a socket', () => {
  test('is refused without a session, and says why', async () => {
    await expect(connect({})).rejects.toMatchObject({
      message: 'unauthenticated',
      data: { code: 'unauthenticated' },
    })
  })

  test('is refused with a forged cookie', async () => {
    const { lead } = await roomOfTwo()
    const cookie = await cookieOf(lead)
    await expect(connect({ cookie: `${cookie.slice(0, -4)}aaaa` })).rejects.toMatchObject({
      data: { code: 'unauthenticated' },
    })
  })

  test.each(['websocket', 'polling'] as const)(
    'is refused from another origin (%s)',
    async (way) => {
      const { lead } = await roomOfTwo()
      const cookie = await cookieOf(lead)
      const attempt = (origin: string) => connect({ cookie, origin, transports: [way] })
      await expect(attempt('https://elsewhere.example')).rejects.toThrow()
      expect((await attempt(address())).connected).toBe(true)
    },
  )

  test('works by polling where websockets do not', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead, { transports: ['polling'] })
    expect(await send(socket, roomId, '你好', randomUUID())).toMatchObject({ ok: true })
  })

  test('is closed when its session ends, and the others of the person are not', async () => {
    const { lead } = await roomOfTwo()
    const cookie = await cookieOf(lead)
    const [socket, other] = await Promise.all([connect({ cookie }), connectAs(lead)])
    const revoked = hears(socket, 'session.revoked')
    const sessionId = lucia.readSessionCookie(cookie) ?? ''
    await lucia.invalidateSession(sessionId)
    await vi.waitFor(() => expect(socket.connected).toBe(false))
    expect(revoked).toEqual([{}])
    expect(other.connected).toBe(true)
    await expect(connect({ cookie })).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  })
})

describe('a process that leaves', () => {
  afterEach(() => setAcceptsSockets(true))

  const handshakeBy = (way: 'websocket' | 'polling', headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const url = `${address()}/socket.io/?EIO=4&transport=${way}`
      get(url, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
    })

  test.each([
    ['websocket', { Connection: 'Upgrade', Upgrade: 'websocket' }],
    ['polling', {}],
  ] as const)('tells a balancer to ask another for %s', async (way, headers) => {
    setAcceptsSockets(false)
    expect(await handshakeBy(way, headers)).toBe(503)
  })

  test('goes on answering who is connected by polling', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead, { transports: ['polling'] })
    setAcceptsSockets(false)
    expect(await send(socket, roomId, '还在', randomUUID())).toMatchObject({ ok: true })
  })
})

describe('a request', () => {
  const uuid = randomUUID()
  const id = 'f'.repeat(24)

  const message = { roomId: id, clientId: uuid, text: 'a' }

  test.each([
    ['room:join', 'without a room', {}, 'invalid'],
    ['room:join', 'with a path for a room', { roomId: '../../etc' }, 'invalid'],
    ['room:join', 'after less than nothing', { roomId: id, after: -1 }, 'invalid'],
    ['room:join', 'with bytes', Buffer.from('binary'), 'invalid'],
    ['room:join', 'of no room', { roomId: id }, 'not-found'],
    ['room:leave', 'with null', null, 'invalid'],
    ['room:history', 'of too long a page', { roomId: id, before: 1, limit: 101 }, 'invalid'],
    ['room:history', 'of no room', { roomId: id, before: 1 }, 'not-found'],
    ['message:send', 'that says nothing', { ...message, text: ' \n ' }, 'invalid'],
    ['message:send', 'without a UUID', { ...message, clientId: 'one' }, 'invalid'],
    ['message:send', 'with a query for a room', { ...message, roomId: { $ne: null } }, 'invalid'],
    ['message:send', 'with a list for a text', { ...message, text: ['a'] }, 'invalid'],
    ['message:send', 'with more than asked for', { ...message, pinned: true }, 'invalid'],
    ['message:send', 'too long', { ...message, text: '湾'.repeat(8_001) }, 'too-long'],
    ['message:send', 'to no room', message, 'not-found'],
    ['room:read', 'up to half a message', { roomId: id, seq: 1.5 }, 'invalid'],
    ['room:read', 'in no room', { roomId: id, seq: 1 }, 'not-found'],
    ['room:typing', 'with a word', 'somewhere', 'invalid'],
    ['message:moved', 'that the protocol does not know', {}, 'invalid'],
    ['constructor', 'by an inherited name', {}, 'invalid'],
  ])('%s %s is answered with a code', async (name, _, payload, code) => {
    const { lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    expect(await ask(socket, name, payload)).toEqual({ ok: false, error: { code } })
    expect(socket.connected).toBe(true)
  })

  test('without a payload is answered, without an acknowledgement ignored', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    expect(await ask(socket, 'room:join')).toEqual({ ok: false, error: { code: 'invalid' } })
    const blind = socket as unknown as { emit: (...event: unknown[]) => void }
    blind.emit('message:send', { roomId, clientId: randomUUID(), text: 'unheard' })
    blind.emit('room:join')
    expect(await done(socket, 'room:join', { roomId })).toMatchObject({ messages: [] })
  })

  test('of more than 64 KiB ends the connection, and nothing else', async () => {
    const { lead, member, roomId } = await roomOfTwo()
    const [socket, other] = await Promise.all([connectAs(lead), connectAs(member)])
    void ask(socket, 'message:send', { text: 'a'.repeat(70_000) }).catch(() => undefined)
    await vi.waitFor(() => expect(socket.connected).toBe(false))
    expect(await send(other, roomId, '还在', randomUUID())).toMatchObject({ ok: true })
  })

  test('too many of a kind are told when to come back, in all tabs of the person together', async () => {
    const { roomId, lead, member } = await roomOfTwo()
    const tabs = [await connectAs(lead), await connectAs(lead)] as const
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) =>
        send(tabs[at % 2 === 0 ? 0 : 1], roomId, String(at), randomUUID()),
      ),
    )
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.error))
    expect(refused.length).toBeGreaterThan(5)
    expect(refused.length).toBeLessThanOrEqual(20)
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['rate-limited']))
    expect(refused.every(({ retryAfter }) => retryAfter === 1)).toBe(true)
    expect(await send(await connectAs(member), roomId, '我可以', randomUUID())).toMatchObject({
      ok: true,
    })
  })
})

describe('a room', () => {
  test('does not exist for who is not in it, coordinators included', async () => {
    const { roomId } = await roomOfTwo()
    for (const outsider of [
      await person('外人'),
      await person('统筹员', [], { role: 'coordinator' }),
    ]) {
      const socket = await connectAs(outsider)
      const clientId = randomUUID()
      for (const [name, payload] of [
        ['room:join', { roomId }],
        ['room:history', { roomId, before: 9 }],
        ['message:send', { roomId, clientId, text: 'a' }],
        ['room:read', { roomId, seq: 1 }],
        ['room:typing', { roomId }],
      ] as const) {
        expect(await ask(socket, name, payload)).toEqual({
          ok: false,
          error: { code: 'not-found' },
        })
      }
    }
  })

  test('is gone for a removed member at once, and tells the others', async () => {
    const { roomId, lead, member, otherLead } = await roomOfTwo()
    const [writer, removed, removedToo] = await Promise.all([
      connectAs(lead),
      connectAs(member),
      connectAs(member),
    ])
    for (const socket of [writer, removed]) await done(socket, 'room:join', { roomId })
    const heard = hears(removed, 'message.posted')
    const revoked = [hears(removed, 'room.revoked'), hears(removedToo, 'room.revoked')]
    const members = hears(writer, 'room.members')
    await send(writer, roomId, '之前', randomUUID())
    await vi.waitFor(() => expect(heard).toHaveLength(1))

    // In flight while the membership ends.
    const sending = Array.from({ length: 20 }, (_, at) =>
      send(writer, roomId, `之后 ${at}`, randomUUID()),
    )
    await removeRoomMember(otherLead, roomId, member.id)
    const before = heard.length
    await Promise.all(sending)
    await send(writer, roomId, '最后', randomUUID())
    await vi.waitFor(() => expect(revoked).toEqual([[{ roomId }], [{ roomId }]]))
    expect(await ask(removed, 'room:join', { roomId })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await send(removed, roomId, '我还在', randomUUID())).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(heard.at(-1)?.message.text).not.toBe('最后')
    expect(heard.length).toBeLessThanOrEqual(Math.max(before, 21))
    expect(members).toEqual([{ roomId, added: [], removed: [member.id] }])
  })

  test('lets nobody in who is removed while joining', async () => {
    const { roomId, lead, member, otherLead } = await roomOfTwo()
    const [writer, removed] = await Promise.all([connectAs(lead), connectAs(member)])
    await done(writer, 'room:join', { roomId })
    const heard = hears(removed, 'message.posted')
    const joins = Array.from({ length: 20 }, () => ask(removed, 'room:join', { roomId }))
    await removeRoomMember(otherLead, roomId, member.id)
    await Promise.all(joins)
    await send(writer, roomId, '只有我们', randomUUID())
    expect(await ask(removed, 'room:join', { roomId })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(heard).toEqual([])
  })

  test('goes with the membership of the party', async () => {
    const { roomId, member, society, lead } = await roomOfTwo()
    const socket = await connectAs(member)
    await done(socket, 'room:join', { roomId })
    const revoked = hears(socket, 'room.revoked')
    const membership = await Membership.findOne({ organisation: society, user: member.id }).lean()
    await endMembership(lead, membership?._id.toString() ?? '')
    await vi.waitFor(() => expect(revoked).toEqual([{ roomId }]))
  })
})
