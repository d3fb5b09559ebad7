import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection, ConnectionStatus } from '#app/rooms/connection/connection.ts'
import { openRoomSession } from '#app/rooms/connection/room-session.ts'
import { shownMessages } from '#app/rooms/log/room-log.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { SocketError } from '#models/room/protocol.ts'
import type { WireRoom } from '#models/room/room.ts'
import { message } from './message.ts'

const ROOM = 'f'.repeat(24)
const room: WireRoom = {
  id: ROOM,
  collaborationId: 'c'.repeat(24),
  state: 'active',
  organisations: [],
  archiveAt: null,
}

/** A portal with one room, seen through a connection that can be cut. Catch-up comes two changes at a time. */
function portal(posted: WireMessage[] = []) {
  const log = [...posted]
  const handlers = new Map<string, (event: unknown) => void>()
  const listeners = new Set<() => void>()
  const asked: Array<{ name: string; request: { roomId: string; after?: number; seq?: number } }> =
    []
  const state = { status: 'online' as ConnectionStatus, refuse: null as SocketError | null }
  const answers = new Map<string, object>()
  const answer = (name: string, request: { after?: number; before?: number }) => {
    if (state.refuse) return { ok: false, error: state.refuse }
    if (answers.has(name)) return { ok: true, ...answers.get(name) }
    if (name === 'room:history') {
      const older = log.filter(({ seq }) => seq < (request.before ?? 0))
      return { ok: true, messages: older.slice(-2), more: older.length > 2 }
    }
    const missed = log.filter(({ changed }) => changed > (request.after ?? 0))
    const messages = missed.slice(0, 2)
    const more = missed.length > 2
    const last = (more ? messages : log).at(-1)?.changed ?? 0
    return { ok: true, room, members: [], messages, more, last }
  }
  const connection = {
    status: () => state.status,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    request: (name: string, request: { roomId: string; after?: number; before?: number }) => {
      if (state.status !== 'online') return Promise.reject(new Error('not connected'))
      asked.push({ name, request })
      return Promise.resolve(answer(name, request))
    },
    on: (name: string, handler: (event: unknown) => void) => {
      handlers.set(name, handler)
      return () => handlers.delete(name)
    },
    open: () => undefined,
    close: () => undefined,
  } as unknown as Connection
  return {
    connection,
    log,
    asked: (name: string) => asked.filter((request) => request.name === name),
    answer: (name: string, result: object) => void answers.set(name, result),
    refuse: (error: SocketError | null) => void (state.refuse = error),
    become(status: ConnectionStatus) {
      state.status = status
      for (const listener of listeners) listener()
    },
    tell: (name: string, event: object) => handlers.get(name)?.({ roomId: ROOM, ...event }),
  }
}

type Portal = ReturnType<typeof portal>

function open({ connection }: Portal, messages: WireMessage[], more = false) {
  const session = openRoomSession(connection, { room, members: [], messages, more })
  const seqs = () => shownMessages(session.snapshot().log).map(({ seq }) => seq)
  return { ...session, seqs }
}

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => message(index + 1))

describe('an open room', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('catches up page by page on what happened since the page was made', async () => {
    const there = portal(upTo(6))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    expect(session.seqs()).toEqual([1, 2, 3, 4, 5, 6])
    expect(there.asked('room:join').map(({ request }) => request.after)).toEqual([1, 3, 5])
  })

  it('shows what comes out of order in order, without asking', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.log.push(message(2), message(3))
    there.tell('message.posted', { message: message(3) })
    expect(session.seqs()).toEqual([1])
    there.tell('message.posted', { message: message(2) })
    expect(session.seqs()).toEqual([1, 2, 3])
    await settle(1_000)
    expect(there.asked('room:join')).toHaveLength(1)
  })

  it('asks for a message that does not arrive', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.log.push(message(2), message(3))
    there.tell('message.posted', { message: message(3) })
    await settle(299)
    expect(there.asked('room:join')).toHaveLength(1)
    await settle(1)
    expect(session.seqs()).toEqual([1, 2, 3])
  })

  it('joins again after every interruption and has what was missed', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.become('offline')
    there.log.push(message(2))
    there.become('online')
    await settle()
    expect(session.seqs()).toEqual([1, 2])
  })

  it('shows one’s own message at once, and each message once', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.log.push(message(2), message(3))
    session.posted(message(3))
    expect(session.seqs()).toEqual([1, 3])
    there.tell('message.posted', { message: message(3) })
    there.tell('message.posted', { message: message(2) })
    expect(session.seqs()).toEqual([1, 2, 3])
  })

  it('changes a message in its place, whether the answer or the event comes first', async () => {
    const there = portal(upTo(2))
    const session = open(there, upTo(2))
    session.start()
    await settle()
    const text = () => shownMessages(session.snapshot().log)[0]?.text
    const first = upTo(1)[0] as WireMessage
    there.tell('message.changed', { message: { ...first, changed: 3, text: 'edited' } })
    expect(text()).toBe('edited')
    there.answer('message:edit', { message: { ...first, changed: 4, text: 'mine' } })
    expect(await session.change('message:edit', { messageId: first.id, text: 'mine' })).toBeNull()
    expect(text()).toBe('mine')
    there.tell('message.changed', { message: { ...first, changed: 4, text: 'mine' } })
    expect(session.snapshot().log.last).toBe(4)
    there.refuse({ code: 'read-only' })
    expect(await session.change('message:delete', { messageId: first.id })).toBe('read-only')
    there.become('offline')
    expect(await session.change('message:delete', { messageId: first.id })).toBe('unavailable')
    expect(text()).toBe('mine')
  })

  it('is only read once it has been closed', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.tell('room.closed', {})
    expect(session.snapshot().room.state).toBe('archived')
  })

  it('waits as long as it is told to before it asks again', async () => {
    const there = portal(upTo(2))
    there.refuse({ code: 'rate-limited', retryAfter: 5 })
    const session = open(there, upTo(1))
    session.start()
    await settle(4_900)
    there.refuse(null)
    expect(session.seqs()).toEqual([1])
    await settle(200)
    expect(session.seqs()).toEqual([1, 2])
  })

  it('is gone when the portal says so, and does not come back by itself', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    there.tell('room.revoked', {})
    expect(session.snapshot().gone).toBe(true)
    there.become('offline')
    there.become('online')
    await settle()
    expect(there.asked('room:join')).toHaveLength(1)
  })

  it('is gone when somebody was removed while away', async () => {
    const there = portal(upTo(1))
    there.refuse({ code: 'not-found' })
    const session = open(there, upTo(1))
    session.start()
    await settle()
    expect(session.snapshot().gone).toBe(true)
  })

  it('loads history until there is no more', async () => {
    const there = portal(upTo(5))
    const session = open(there, upTo(5).slice(-1), true)
    session.start()
    for (let page = 0; page < 4; page += 1) await session.loadOlder()
    expect(session.seqs()).toEqual([1, 2, 3, 4, 5])
    expect(there.asked('room:history').length).toBe(2)
  })

  it('says what was read while offline once the connection is back', async () => {
    const there = portal(upTo(2))
    const session = open(there, upTo(2))
    session.start()
    await settle()
    there.become('offline')
    session.read(2)
    there.become('online')
    await settle(1_000)
    expect(there.asked('room:read').map(({ request }) => request.seq)).toEqual([2])
  })

  it('forgets who was typing after a while, or when their message comes', async () => {
    const there = portal(upTo(1))
    const session = open(there, upTo(1))
    session.start()
    await settle()
    const someone = { userId: 'e'.repeat(24), name: 'Marta' }
    there.tell('room.typing', someone)
    expect([...session.snapshot().typing.values()]).toEqual(['Marta'])
    await settle(5_000)
    expect(session.snapshot().typing.size).toBe(0)
    there.tell('room.typing', someone)
    const author = { id: someone.userId, name: 'Marta', organisation: null }
    there.tell('message.posted', { message: message(2, { author }) })
    expect(session.snapshot().typing.size).toBe(0)
  })
})
