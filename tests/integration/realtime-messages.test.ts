import { randomUUID } from 'node:crypto'
import { mongo } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import type { WireMessage } from '#models/message/message.ts'
import type { HistoryResult, JoinResult } from '#models/room/protocol.ts'
import { nextInsert, WAYS } from '#tests/support/log-ways.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import { ask, connectAs, done, hears, send, withRealtime } from '#tests/support/sockets.ts'

withRealtime()

const join = (socket: Parameters<typeof done>[0], roomId: string, after?: number) =>
  done<JoinResult>(socket, 'room:join', { roomId, ...(after === undefined ? {} : { after }) })
const posted = (heard: Array<{ message: WireMessage }>) => heard.map(({ message }) => message)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('what is said in a room', () => {
  test('reaches everyone once and in order, however many write at a time', async () => {
    const { roomId, lead, member, otherLead, otherMember } = await roomOfTwo()
    const people = [lead, member, otherLead, otherMember]
    const sockets = await Promise.all(people.map((person) => connectAs(person, { locale: 'en' })))
    await Promise.all(sockets.map((socket) => join(socket, roomId)))
    const heard = sockets.map((socket) => hears(socket, 'message.posted'))

    const answers = await Promise.all(
      sockets.flatMap((socket, at) =>
        upTo(50).map((number) => send(socket, roomId, `${at} ${number}`, randomUUID())),
      ),
    )
    const ids = answers.map((answer) => (answer.ok ? answer.message.id : answer.error.code))
    await vi.waitFor(() => heard.forEach((all) => expect(all).toHaveLength(200)))

    for (const all of heard) {
      expect(posted(all).map(({ seq }) => seq)).toEqual(upTo(200))
      expect(new Set(posted(all).map(({ id }) => id))).toEqual(new Set(ids))
    }
    const { last, messages } = await join(await connectAs(lead, { locale: 'en' }), roomId, 0)
    expect(last).toBe(200)
    expect(messages).toEqual(posted(heard[0] ?? []))
  })

  test('keeps the order in which one person wrote', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    const answers = await Promise.all(
      upTo(50).map((number) => send(socket, roomId, String(number), randomUUID())),
    )
    const texts = answers
      .flatMap((answer) => (answer.ok ? answer.message : []))
      .sort((one, other) => one.seq - other.seq)
      .map(({ text }) => text)
    expect(texts).toEqual(upTo(50).map(String))
  })

  test('says who wrote it and for whom', async () => {
    const { roomId, lead, society } = await roomOfTwo()
    const socket = await connectAs(lead)
    const clientId = randomUUID()
    const { message } = await done<{ message: WireMessage }>(socket, 'message:send', {
      roomId,
      clientId,
      text: '你好',
    })
    expect(message).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      roomId,
      seq: 1,
      changed: 1,
      clientId,
      author: { id: lead.id, name: '林晓', organisation: society },
      text: '你好',
      script: 'hans',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      mentions: [],
      reactions: [],
      pinned: false,
      files: [],
    })
  })

  test('is posted once, even when it is sent again and again at the same moment', async () => {
    const { roomId, lead, member } = await roomOfTwo()
    const [socket, other] = await Promise.all([connectAs(lead), connectAs(member)])
    await join(other, roomId)
    const heard = hears(other, 'message.posted')
    const clientId = randomUUID()

    const first = await Promise.all(upTo(8).map(() => send(socket, roomId, '只此一次', clientId)))
    const again = await send(socket, roomId, '只此一次', clientId)
    await send(socket, roomId, '之后', randomUUID())

    const ids = [...first, again].map((answer) => (answer.ok ? answer.message.id : answer.error))
    expect(new Set(ids).size).toBe(1)
    await vi.waitFor(() => expect(heard.at(-1)?.message.text).toBe('之后'))
    expect(posted(heard).map(({ text, seq }) => [text, seq])).toEqual([
      ['只此一次', 1],
      ['之后', 2],
    ])
  })

  test('is caught up on from where a reader left off', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    for (const number of upTo(5)) await send(socket, roomId, String(number), randomUUID())
    const { messages, last, more } = await join(socket, roomId, 3)
    expect(messages.map(({ text }) => text)).toEqual(['4', '5'])
    expect({ last, more }).toEqual({ last: 5, more: false })
    expect(await join(socket, roomId, 5)).toMatchObject({ messages: [], last: 5, more: false })
  })

  test('is read from the newest back, page by page', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const sockets = [await connectAs(lead), await connectAs(otherLead)] as const
    for (const number of upTo(105)) {
      await send(sockets[number % 2 === 0 ? 0 : 1], roomId, String(number), randomUUID())
    }
    const texts = ({ messages }: HistoryResult) => messages.map(({ text }) => Number(text))
    const newest = await join(sockets[0], roomId)
    expect(texts(newest)).toEqual(upTo(105).slice(55))
    expect(newest).toMatchObject({ last: 105, more: true })

    const page = (before: number, limit?: number) =>
      done<HistoryResult>(sockets[0], 'room:history', {
        roomId,
        before,
        ...(limit ? { limit } : {}),
      })
    const older = await page(56)
    expect(texts(older)).toEqual(upTo(55).slice(5))
    expect(older.more).toBe(true)
    expect(await page(6)).toMatchObject({ more: false })
    expect(texts(await page(6, 2))).toEqual([4, 5])
    expect(await page(1)).toEqual({ ok: true, messages: [], more: false })
  })

  test('is given to each reader in their script, and as written besides', async () => {
    const { roomId, lead, member, otherLead } = await roomOfTwo()
    const writer = await connectAs(lead)
    const readers = await Promise.all([
      connectAs(member),
      connectAs(otherLead),
      connectAs(otherLead, { locale: 'zh-hans' }),
      connectAs(member, { locale: 'en' }),
    ])
    await Promise.all(readers.map((socket) => join(socket, roomId)))
    const heard = readers.map((socket) => hears(socket, 'message.posted'))
    await send(writer, roomId, '样机的校准数据', randomUUID())
    await vi.waitFor(() => heard.forEach((all) => expect(all).toHaveLength(1)))

    const converted = heard.map((all) => all[0]?.message.converted)
    expect(converted).toEqual([undefined, '樣機的校準數據', undefined, undefined])
    expect(heard.map((all) => all[0]?.message.text)).toEqual(Array(4).fill('样机的校准数据'))
    const [, hant] = readers
    if (!hant) throw new Error('no reader')
    expect((await join(hant, roomId)).messages[0]?.converted).toBe('樣機的校準數據')
  })

  test('may answer a message of the same room, and no other', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    const { message } = await done<{ message: WireMessage }>(socket, 'message:send', {
      roomId,
      clientId: randomUUID(),
      text: '问',
    })
    const reply = { roomId, clientId: randomUUID(), text: '答' }
    expect(await ask(socket, 'message:send', { ...reply, replyTo: 'f'.repeat(24) })).toEqual({
      ok: false,
      error: { code: 'invalid' },
    })
    expect(await ask(socket, 'message:send', { ...reply, replyTo: message.id })).toMatchObject({
      ok: true,
      message: { replyTo: message.id, seq: 2 },
    })
  })
})

describe.each(WAYS)('when the database fails on %s', (way) => {
  const fault = () => new mongo.MongoNetworkError('connection 7 to 127.0.0.1:27017 closed')

  test('a message is refused for now, and posted when it is sent again', async () => {
    const { roomId, lead } = await roomOfTwo()
    const socket = await connectAs(lead)
    const clientId = randomUUID()
    await nextInsert(way, () => Promise.reject(fault()))
    expect(await send(socket, roomId, '一', clientId)).toEqual({
      ok: false,
      error: { code: 'unavailable', retryAfter: 2 },
    })
    expect(await send(socket, roomId, '一', clientId)).toMatchObject({ message: { seq: 1 } })
  })

  test('a message whose answer was lost is found by the retry, and everyone is told', async () => {
    const { roomId, lead, member } = await roomOfTwo()
    const [socket, other] = await Promise.all([connectAs(lead), connectAs(member)])
    await join(other, roomId)
    const heard = hears(other, 'message.posted')
    await nextInsert(way, async (insert) => {
      await insert()
      throw fault()
    })
    const clientId = randomUUID()
    expect(await send(socket, roomId, '在吗', clientId)).toMatchObject({
      error: { code: 'unavailable' },
    })
    const next = await send(socket, roomId, '还在吗', randomUUID())
    const retry = await send(socket, roomId, '在吗', clientId)
    expect([retry, next]).toMatchObject([{ message: { seq: 1 } }, { message: { seq: 2 } }])
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(posted(heard).map(({ seq }) => seq)).toEqual([1, 2])
  })
})
