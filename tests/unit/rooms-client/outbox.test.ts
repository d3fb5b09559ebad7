import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'
import type { OutboxStore } from '#app/rooms/outbox/outbox-store.ts'
import { createOutbox } from '#app/rooms/outbox/outbox.ts'
import { randomUuid } from '#app/rooms/outbox/uuid.ts'
import type { ErrorCode } from '#models/errors.ts'
import type { WireMessage } from '#models/message/message.ts'
import { message } from './message.ts'

const ROOM = 'f'.repeat(24)
const USER = 'a'.repeat(24)

/** A browser's database that outlives pages. */
function disk(): OutboxStore & { kept: Map<string, OutboxEntry> } {
  const kept = new Map<string, OutboxEntry>()
  return {
    kept,
    load: (userId) =>
      Promise.resolve([...kept.values()].filter((entry) => entry.userId === userId)),
    put: (entry) => Promise.resolve(void kept.set(entry.clientId, entry)),
    remove: (clientId) => Promise.resolve(void kept.delete(clientId)),
  }
}

/** A portal that posts each client id once, and can be cut off or made to refuse. */
function portal() {
  const posted: WireMessage[] = []
  const state = {
    online: true,
    /** Posts, and loses the answer. */
    loseAnswer: false,
    refuse: null as { code: ErrorCode; retryAfter?: number } | null,
    asked: 0,
  }
  const send = (entry: OutboxEntry) => {
    state.asked += 1
    if (!state.online) return Promise.reject(new Error('disconnected'))
    if (state.refuse) return Promise.resolve({ ok: false as const, error: state.refuse })
    const before = posted.find(({ clientId }) => clientId === entry.clientId)
    const post = before ?? message(posted.length + 1, { ...entry, files: [] })
    if (!before) posted.push(post)
    if (state.loseAnswer) return Promise.reject(new Error('disconnected'))
    return Promise.resolve({ ok: true as const, message: post })
  }
  return { posted, state, send, texts: () => posted.map(({ text }) => text) }
}

function open(store: OutboxStore, { send, state }: ReturnType<typeof portal>) {
  const onPosted = vi.fn<(message: WireMessage) => void>()
  const isOnline = () => state.online
  return { onPosted, ...createOutbox({ userId: USER, store, send, onPosted, isOnline }) }
}

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)

describe('the outbox', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends in the order of typing and keeps nothing afterwards', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    for (const text of ['one', 'two', 'three']) outbox.add(ROOM, text)
    await settle()
    expect(room.texts()).toEqual(['one', 'two', 'three'])
    expect(outbox.entries()).toEqual([])
    expect(store.kept.size).toBe(0)
    expect(outbox.onPosted).toHaveBeenCalledTimes(3)
  })

  it('sends what was attached with the text, and nothing in its place where nothing was', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    room.state.online = false
    const file = { id: 'b'.repeat(24), name: '月报.pdf', size: 3 }
    outbox.add(ROOM, '', { files: [file] })
    outbox.add(ROOM, 'text', { files: [], replyTo: 'c'.repeat(24) })
    expect(outbox.entries().map(({ files, replyTo }) => [files, replyTo])).toEqual([
      [[file], undefined],
      [undefined, 'c'.repeat(24)],
    ])
    await settle()
  })

  it('keeps what is typed offline across a reload and sends it once after the connection is back', async () => {
    const [store, room] = [disk(), portal()]
    room.state.online = false
    const before = open(store, room)
    before.add(ROOM, 'one')
    before.add(ROOM, 'two')
    await settle()
    expect(before.entries().map(({ text }) => text)).toEqual(['one', 'two'])

    const after = open(store, room)
    await after.resume()
    expect(after.entries().map(({ text }) => text)).toEqual(['one', 'two'])
    room.state.online = true
    await Promise.all([after.resume(), settle()])
    expect(room.texts()).toEqual(['one', 'two'])
    expect(after.entries()).toEqual([])
  })

  it('does not double a message whose answer was lost', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    room.state.loseAnswer = true
    outbox.add(ROOM, 'once')
    await settle()
    expect(outbox.entries()).toHaveLength(1)
    room.state.loseAnswer = false
    await settle(3_000)
    expect(room.texts()).toEqual(['once'])
    expect(outbox.entries()).toEqual([])
  })

  it('waits as long as the portal asks it to', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    room.state.refuse = { code: 'rate-limited', retryAfter: 7 }
    outbox.add(ROOM, 'later')
    await settle(6_900)
    room.state.refuse = null
    expect(room.state.asked).toBe(1)
    await settle(200)
    expect(room.texts()).toEqual(['later'])
  })

  it('sets a refused message aside, sends the next, and lets the refused one be tried again', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    room.state.refuse = { code: 'read-only' }
    outbox.add(ROOM, 'refused')
    await settle()
    room.state.refuse = null
    outbox.add(ROOM, 'next')
    await settle()
    expect(room.texts()).toEqual(['next'])
    const [refused] = outbox.entries()
    expect(refused).toMatchObject({ text: 'refused', refused: 'read-only' })
    outbox.retry(refused?.clientId ?? '')
    await settle()
    expect(room.texts()).toEqual(['next', 'refused'])
    expect(store.kept.size).toBe(0)
  })

  it('forgets what is discarded', async () => {
    const [store, room] = [disk(), portal()]
    room.state.online = false
    const outbox = open(store, room)
    outbox.add(ROOM, 'never mind')
    await settle()
    outbox.discard(outbox.entries()[0]?.clientId ?? '')
    room.state.online = true
    await outbox.resume()
    expect(room.posted).toEqual([])
    expect(store.kept.size).toBe(0)
  })

  it('stops, and keeps everything, when the session is over', async () => {
    const [store, room] = [disk(), portal()]
    const outbox = open(store, room)
    room.state.refuse = { code: 'unauthenticated' }
    outbox.add(ROOM, 'one')
    outbox.add(ROOM, 'two')
    await settle(60_000)
    expect(store.kept.size).toBe(2)
    expect(outbox.entries().map(({ refused }) => refused)).toEqual([undefined, undefined])
  })
})

describe('a client id', () => {
  it('is a random UUID', () => {
    const ids = Array.from({ length: 100 }, randomUuid)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    expect(new Set(ids).size).toBe(100)
  })
})
