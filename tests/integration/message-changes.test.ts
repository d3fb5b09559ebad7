import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { auditOf } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { deleteMessage } from '#models/message/delete-message.server.ts'
import { editMessage } from '#models/message/edit-message.server.ts'
import { EMOJI_LIMIT, type WireMessage } from '#models/message/message.ts'
import { pinMessage } from '#models/message/pin-message.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { Message } from '#models/message/record.server.ts'
import { toggleReaction } from '#models/message/toggle-reaction.server.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import { Room } from '#models/room/record.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import { person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { roomOfTwo, type TestRoom } from '#tests/support/room.ts'

let room: TestRoom
beforeEach(async () => {
  room = await roomOfTwo()
})

const post = (text: string, by = room.lead) =>
  postMessage(by, room.roomId, { clientId: randomUUID(), text })
const which = ({ id }: WireMessage) => ({ roomId: room.roomId, messageId: id })
const since = async (after?: number) =>
  joinRoom(room.lead, room.roomId, { script: null, ...(after === undefined ? {} : { after }) })
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Every number that any message of the room has taken. */
async function numbers(): Promise<number[]> {
  const records = await Message.find({ room: room.roomId }).lean()
  return records.flatMap((record) => record.numbers).sort((one, other) => one - other)
}

describe('a change of a message', () => {
  test('takes the next number, and brings what a fresh look shows to whoever catches up', async () => {
    const [first, second] = [await post('一'), await post('二')]
    await editMessage(room.lead, which(first), { text: '一，改' })
    await toggleReaction(room.otherLead, which(second), { emoji: '👍' })
    await pinMessage(room.member, which(first), { pinned: true })
    await post('三')
    expect(await numbers()).toEqual(upTo(6))
    const { messages, last } = await since(2)
    expect(messages.map(({ seq, changed }) => [seq, changed])).toEqual([
      [2, 4],
      [1, 5],
      [6, 6],
    ])
    expect(last).toBe(6)
    const fresh = await since()
    expect(fresh.messages).toEqual([...messages].sort((one, other) => one.seq - other.seq))
    expect(fresh.messages[0]).toMatchObject({ text: '一，改', pinned: true, seq: 1 })
  })

  test('is told once, in one order with what is posted', async () => {
    const heard: Array<[string, number]> = []
    const posted = listenTo('messages.posted')
    const changed = listenTo('messages.changed')
    const message = await post('一')
    await Promise.all([
      ...upTo(10).map((number) => post(String(number))),
      ...[room.lead, room.member, room.otherLead].map((actor) =>
        toggleReaction(actor, which(message), { emoji: '🎉', on: true }),
      ),
      editMessage(room.lead, which(message), { text: '改' }),
    ])
    await vi.waitFor(() => expect(changed.flatMap(({ messages }) => messages)).toHaveLength(4))
    for (const { messages } of [...posted, ...changed])
      for (const one of messages) heard.push([one.id, one.changed])
    expect(heard.map(([, number]) => number).sort((a, b) => a - b)).toEqual(upTo(15))
    expect(changed.at(-1)?.messages.at(-1)).toMatchObject({
      text: '改',
      reactions: [{ emoji: '🎉', users: [room.lead.id, room.member.id, room.otherLead.id] }],
    })
  })

  test('that changes nothing takes no number', async () => {
    const message = await post('一')
    await toggleReaction(room.member, which(message), { emoji: '👍', on: true })
    const again = await toggleReaction(room.member, which(message), { emoji: '👍', on: true })
    expect(again).toMatchObject({ changed: 2, reactions: [{ users: [room.member.id] }] })
    expect(await editMessage(room.lead, which(message), { text: '一' })).not.toHaveProperty(
      'editedAt',
    )
    await pinMessage(room.lead, which(message), { pinned: false })
    expect(await numbers()).toEqual([1, 2])
  })

  test('comes in pages of 500, oldest change first', async () => {
    await Promise.all(upTo(501).map((number) => post(String(number))))
    const [first] = (await since(0)).messages
    if (!first) throw new Error('no message')
    await editMessage(room.lead, which(first), { text: 'moved behind' })
    const page = await since(0)
    expect(page).toMatchObject({ more: true, last: 501 })
    expect(page.messages).toHaveLength(500)
    const rest = await since(page.last)
    expect(rest.messages.map(({ text }) => text)).toEqual(['moved behind'])
    expect(rest).toMatchObject({ more: false, last: 502 })
  })
})

describe('reactions', () => {
  test('are turned over, go with the last one, and stand in the order in which they came', async () => {
    const message = await post('一')
    const react = (actor = room.lead, emoji = '👍') =>
      toggleReaction(actor, which(message), { emoji })
    await react()
    await react(room.member)
    expect((await react(room.otherLead, '🎉')).reactions).toEqual([
      { emoji: '👍', users: [room.lead.id, room.member.id] },
      { emoji: '🎉', users: [room.otherLead.id] },
    ])
    await react()
    expect((await react(room.member)).reactions).toEqual([
      { emoji: '🎉', users: [room.otherLead.id] },
    ])
  })

  test('of one message are of so many kinds at most', async () => {
    const message = await post('一')
    const flags = upTo(EMOJI_LIMIT + 1).map((at) => String.fromCodePoint(0x1f600 + at))
    const outcomes = await Promise.allSettled(
      flags.map((emoji) => toggleReaction(room.lead, which(message), { emoji })),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect((await since()).messages[0]?.reactions).toHaveLength(EMOJI_LIMIT)
  })
})

describe('a deleted message', () => {
  test('is a tombstone, for readers and in the database', async () => {
    const message = await post('不该说的 @林晓')
    await toggleReaction(room.member, which(message), { emoji: '👍' })
    await pinMessage(room.member, which(message), { pinned: true })
    const tombstone = await deleteMessage(room.lead, which(message))
    expect(tombstone).toMatchObject({
      ...{ deleted: true, text: '', script: 'none', mentions: [], reactions: [], pinned: false },
      seq: 1,
    })
    const [stored] = await Message.collection.find({}).toArray()
    expect(JSON.stringify(stored)).not.toContain('不该说的')
    expect(await deleteMessage(room.lead, which(message))).toEqual(tombstone)
    for (const change of [
      editMessage(room.lead, which(message), { text: '又说' }),
      toggleReaction(room.lead, which(message), { emoji: '👍' }),
      pinMessage(room.lead, which(message), { pinned: true }),
    ])
      await expect(change).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is on record where a lead deleted what another had written, without its text', async () => {
    const message = await post('某人的话', room.member)
    await expect(deleteMessage(room.otherMember, which(message))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await deleteMessage(room.otherLead, which(message))
    const [line] = await auditOf(message.id)
    expect(line).toMatchObject({
      action: 'message.deleted',
      actor: new Types.ObjectId(room.otherLead.id),
    })
    expect(JSON.stringify(line)).not.toContain('某人的话')
    const own = await post('自己的话', room.member)
    await deleteMessage(room.member, which(own))
    expect(await auditOf(own.id)).toEqual([])
  })
})

describe('who may change what', () => {
  test('is decided by the room, its state and the author', async () => {
    const message = await post('一')
    const edit = (actor = room.lead, at = which(message)) => editMessage(actor, at, { text: '改' })
    await expect(edit(room.member)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(edit(await person('陌生人'))).rejects.toMatchObject({ code: 'not-found' })
    const elsewhere = await inTransaction((session) =>
      openRoom(session, {
        collaboration: new Types.ObjectId(),
        organisations: [new Types.ObjectId(room.society)],
      }),
    )
    await expect(
      edit(room.lead, { roomId: elsewhere, messageId: message.id }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await Room.updateOne({ _id: room.roomId }, { state: 'archived', $inc: { generation: 1 } })
    emit('room.closed', { roomId: room.roomId })
    await expect(edit()).rejects.toMatchObject({ code: 'read-only' })
    await expect(deleteMessage(room.lead, which(message))).rejects.toMatchObject({
      code: 'read-only',
    })
    expect(await numbers()).toEqual([1])
  })

  test('pins are on record, whoever sets and takes them', async () => {
    const message = await post('一')
    await pinMessage(room.otherMember, which(message), { pinned: true })
    await pinMessage(room.lead, which(message), { pinned: false })
    const actions = (await auditOf(message.id)).map(({ action }) => action)
    expect(actions.sort()).toEqual(['message.pinned', 'message.unpinned'])
  })
})

describe('people who are addressed', () => {
  test('are found in what is posted and edited, in either script', async () => {
    const message = await post('@陳敏 请看，也请@何嘉欣看；a@b.example 不算')
    expect(new Set(message.mentions)).toEqual(new Set([room.member.id, room.otherLead.id]))
    const { mentions } = await editMessage(room.lead, which(message), { text: '＠苏伟 请看' })
    expect(mentions).toEqual([room.otherMember.id])
    expect((await editMessage(room.lead, which(message), { text: '不必了' })).mentions).toEqual([])
  })
})
