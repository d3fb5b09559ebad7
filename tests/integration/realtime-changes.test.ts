import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { emit } from '#models/events.ts'
import type { WireMessage } from '#models/message/message.ts'
import { createNews } from '#models/news/write.server.ts'
import type { JoinResult } from '#models/room/protocol.ts'
import { Room } from '#models/room/record.server.ts'
import { coordinator, published, TEXT } from '#tests/support/news.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import {
  ask,
  connectAs,
  done,
  hears,
  send,
  withRealtime,
  type TestSocket,
} from '#tests/support/sockets.ts'

withRealtime()

const join = (socket: TestSocket, roomId: string, after?: number) =>
  done<JoinResult>(socket, 'room:join', { roomId, ...(after === undefined ? {} : { after }) })

/** A message in a room of two, its writer's socket, and a reader's of the other script. */
async function conversation(text = '样机的校准数据') {
  const room = await roomOfTwo()
  const { roomId } = room
  const [writer, reader] = await Promise.all([connectAs(room.lead), connectAs(room.otherMember)])
  await Promise.all([join(writer, roomId), join(reader, roomId)])
  const { message } = await done<{ message: WireMessage }>(writer, 'message:send', {
    roomId,
    clientId: randomUUID(),
    text,
  })
  const about = { roomId, messageId: message.id }
  return { ...room, writer, reader, message, about }
}

describe('a change over sockets', () => {
  test('reaches everyone in their script, in one order with what is posted', async () => {
    const { roomId, writer, reader, about, otherMember } = await conversation()
    const [posted, changed] = [hears(reader, 'message.posted'), hears(reader, 'message.changed')]
    await done(writer, 'message:edit', { ...about, text: '新的校准数据' })
    await done(reader, 'reaction:toggle', { ...about, emoji: '👍', on: true })
    await done(reader, 'message:pin', { ...about, pinned: true })
    await send(writer, roomId, '之后', randomUUID())
    await vi.waitFor(() => expect(posted.at(-1)?.message.seq).toBe(5))
    expect(changed.map(({ message }) => message.changed)).toEqual([2, 3, 4])
    expect(changed.at(-1)?.message).toMatchObject({
      converted: '新的校準數據',
      editedAt: expect.any(String) as string,
      reactions: [{ emoji: '👍', users: [otherMember.id] }],
      pinned: true,
    })
    const { messages } = await join(reader, roomId, 1)
    expect(messages[0]).toEqual(changed.at(-1)?.message)
  })

  test('is refused in the words of the protocol', async () => {
    const { writer, reader, about, roomId } = await conversation()
    const refused = async (socket: TestSocket, name: string, payload: object) => {
      const answer = await ask(socket, name, { ...about, ...payload })
      return answer.ok ? null : answer.error.code
    }
    expect(await refused(reader, 'message:edit', { text: '改' })).toBe('forbidden')
    expect(await refused(reader, 'message:delete', {})).toBe('forbidden')
    expect(await refused(writer, 'message:edit', { text: ' \n' })).toBe('invalid')
    expect(await refused(writer, 'message:edit', { text: '长'.repeat(8_001) })).toBe('too-long')
    expect(await refused(writer, 'message:edit', { text: '改', messageId: 'f'.repeat(24) })).toBe(
      'not-found',
    )
    expect(await refused(writer, 'message:edit', { text: '改', roomId: 'f'.repeat(24) })).toBe(
      'not-found',
    )
    for (const emoji of ['👍👍', 'ok', '', '<b>', '1'])
      expect(await refused(writer, 'reaction:toggle', { emoji })).toBe('invalid')
    expect(await refused(writer, 'message:pin', {})).toBe('invalid')
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () => refused(reader, 'reaction:toggle', { emoji: '👍' })),
    )
    expect(outcomes).toContain('rate-limited')
    expect((await join(writer, roomId)).messages).toHaveLength(1)
  })

  test('leaves a tombstone with everyone', async () => {
    const { writer, reader, about } = await conversation('不该说的')
    const changed = hears(reader, 'message.changed')
    await done(writer, 'message:delete', about)
    await vi.waitFor(() => expect(changed).toHaveLength(1))
    expect(changed[0]?.message).toMatchObject({ deleted: true, text: '', changed: 2 })
    expect(changed[0]?.message).not.toHaveProperty('converted')
  })
})

describe('a room that is closed', () => {
  test('says so, is read and not written in', async () => {
    const { writer, reader, about, roomId } = await conversation()
    const closed = hears(reader, 'room.closed')
    await Room.updateOne({ _id: roomId }, { state: 'archived', $inc: { generation: 1 } })
    emit('room.closed', { roomId })
    await vi.waitFor(() => expect(closed).toContainEqual({ roomId }))
    const readOnly = { ok: false, error: { code: 'read-only' } }
    expect(await send(writer, roomId, '还在吗', randomUUID())).toEqual(readOnly)
    expect(await ask(writer, 'message:edit', { ...about, text: '改' })).toEqual(readOnly)
    expect(await join(writer, roomId)).toMatchObject({ room: { state: 'archived' } })
  })
})

describe('news', () => {
  test('that can be read is announced to everyone who is connected', async () => {
    const { writer, reader } = await conversation()
    const heard = [hears(writer, 'news.published'), hears(reader, 'news.published')]
    const [author, approver] = [await coordinator('写'), await coordinator('审')]
    const draft = await createNews(author, TEXT)
    emit('news.published', { newsId: draft })
    const newsId = await published(author, approver)
    await vi.waitFor(() => heard.forEach((all) => expect(all).toHaveLength(1)))
    expect(heard[0]).toEqual([
      {
        newsId,
        slug: expect.stringMatching(/./) as string,
        title: TEXT.title,
        language: TEXT.source,
      },
    ])
  })
})
