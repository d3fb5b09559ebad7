import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emit, on } from '#models/events.ts'
import { lastChangeIn } from '#models/message/last-changes.server.ts'
import { Message } from '#models/message/record.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { RoomMember } from '#models/room/member.server.ts'
import { Room } from '#models/room/record.server.ts'
import { rosterOf } from '#models/room/roster.server.ts'
import { unreadIn } from '#models/room/unread.server.ts'
import { User } from '#models/user/user.server.ts'
import { roomOfTwo, type TestRoom } from '#tests/support/room.ts'

/** Later than the earliest and the latest renewal, and not yet too old to be told. */
const LATER_MS = 50_000

let room: TestRoom

beforeEach(async () => {
  room = await roomOfTwo()
})

afterEach(() => {
  vi.restoreAllMocks()
})

function later(): void {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + LATER_MS)
}

const nameOf = async (userId: string) => (await rosterOf(room.roomId)).people.get(userId)?.name

test('a new name is told within a minute, and nobody waits for it', async () => {
  const { id } = room.lead
  expect(await nameOf(id)).toBe('林晓')
  await User.updateOne({ _id: id }, { name: '林晓晓' })
  expect(await nameOf(id)).toBe('林晓')
  later()
  const asked = vi.spyOn(RoomMember, 'find')
  expect(await nameOf(id)).toBe('林晓')
  expect(asked).not.toHaveBeenCalled()
  await vi.waitFor(async () => expect(await nameOf(id)).toBe('林晓晓'))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('who held an older roster while it was renewed hears that it is not the latest', async () => {
  const before = await rosterOf(room.roomId)
  later()
  await rosterOf(room.roomId)
  await vi.waitFor(async () => expect(await rosterOf(room.roomId)).not.toBe(before))
  expect(before.isCurrent()).toBe(false)
  expect((await rosterOf(room.roomId)).isCurrent()).toBe(true)
})

test('what is read while a roster is renewed stays read', async () => {
  const { id } = room.member
  const before = await rosterOf(room.roomId)
  later()
  await rosterOf(room.roomId)
  // Nothing is written, as if the database had been asked a moment too early.
  emit('room.read', { roomId: room.roomId, userId: id, seq: 5 })
  await vi.waitFor(async () => expect(await rosterOf(room.roomId)).not.toBe(before))
  expect((await rosterOf(room.roomId)).people.get(id)?.lastRead).toBe(5)
})

test('a roster that somebody was added to while it was read sends nobody away', async () => {
  const { roomId, member } = room
  const read = vi.fn()
  const stop = on('room.roster-read', read)
  const added = () => emit('room.member-added', { roomId, userId: member.id })
  added()
  const reading = rosterOf(roomId)
  added()
  expect((await reading).isCurrent()).toBe(true)
  expect(read).toHaveBeenCalledTimes(1)
  stop()
})

/** Rooms with nobody in them. */
async function emptyRooms(count: number): Promise<string[]> {
  const rooms = Array.from({ length: count }, () => ({
    _id: new Types.ObjectId(),
    ...{ collaboration: new Types.ObjectId(), organisations: [] },
  }))
  await Room.insertMany(rooms)
  return rooms.map(({ _id }) => _id.toString())
}

const rostersOfAll = (roomIds: readonly string[]) =>
  Promise.all(roomIds.map((roomId) => rosterOf(roomId)))

test('rooms that are asked for in the same moment are read together', async () => {
  const rooms = [room.roomId, ...(await emptyRooms(3))]
  const asked = vi.spyOn(RoomMember, 'find')
  const [first, ...others] = await rostersOfAll(rooms)
  expect(first?.people.size).toBe(4)
  expect(others.map(({ room: { id }, people }) => [id, people.size])).toEqual(
    rooms.slice(1).map((id) => [id, 0]),
  )
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a room that does not exist keeps no other from being read', async () => {
  const missing = new Types.ObjectId().toString()
  const [found, lost] = await Promise.allSettled([rosterOf(room.roomId), rosterOf(missing)])
  expect(found).toMatchObject({ status: 'fulfilled', value: { room: { id: room.roomId } } })
  expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
})

test('many rooms that come to life at once are renewed a few at a time', async () => {
  const rooms = await emptyRooms(40)
  const before = await rostersOfAll(rooms)
  const reads: Array<{ at: number; rooms: number }> = []
  const find = Room.find.bind(Room)
  const counting = (filter: { _id: { $in: string[] } }) => {
    reads.push({ at: Date.now(), rooms: filter._id.$in.length })
    return find(filter)
  }
  vi.spyOn(Room, 'find').mockImplementation(counting as typeof Room.find)
  later()
  await rostersOfAll(rooms)
  await vi.waitFor(() => expect(before.some(({ isCurrent }) => isCurrent())).toBe(false), {
    timeout: 5_000,
  })
  expect(reads.reduce((sum, read) => sum + read.rooms, 0)).toBe(40)
  expect(Math.max(...reads.map((read) => read.rooms))).toBe(16)
  const pauses = reads.slice(1).map(({ at }, index) => at - (reads[index]?.at ?? 0))
  expect(Math.min(...pauses)).toBeGreaterThan(200)
})

const unread = () => unreadIn(room.roomId, room.member.id, 0)

/** As another process would, of which this one never hears. */
async function writtenUnheard(): Promise<void> {
  await Message.create({
    room: room.roomId,
    ...{ seq: 2, changed: 2, numbers: [2], clientId: randomUUID() },
    author: new Types.ObjectId(room.lead.id),
    ...{ text: '无人知晓', script: 'hans', at: new Date() },
  })
}

test('what was written unheard of is counted within a minute, and only then read again', async () => {
  await postMessage(room.lead, room.roomId, { clientId: randomUUID(), text: '一' })
  expect(await unread()).toBe(1)
  await writtenUnheard()
  expect(await unread()).toBe(1)
  later()
  expect(await unread()).toBe(1)
  await vi.waitFor(async () => expect(await unread()).toBe(2), { timeout: 5_000 })
})

test('a room in which everything was heard of is asked for one number only', async () => {
  await postMessage(room.lead, room.roomId, { clientId: randomUUID(), text: '一' })
  expect(await unread()).toBe(1)
  later()
  const asked = vi.spyOn(Message, 'find')
  const counters = vi.spyOn(Message, 'aggregate')
  expect(await unread()).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  await postMessage(room.lead, room.roomId, { clientId: randomUUID(), text: '二' })
  await vi.waitFor(async () => expect(await unread()).toBe(2))
  expect(asked).not.toHaveBeenCalled()
  expect(counters).toHaveBeenCalledTimes(1)
})

test('the counters of rooms are read from the ends of the index alone', async () => {
  for (const text of ['一', '二', '三'])
    await postMessage(room.lead, room.roomId, { clientId: randomUUID(), text })
  const [empty = ''] = await emptyRooms(1)
  const { db } = Message
  await db.db?.command({ profile: 2 })
  try {
    expect(await Promise.all([room.roomId, empty].map(lastChangeIn))).toEqual([3, 0])
    const query = { 'command.aggregate': Message.collection.name }
    const done = await db.collection('system.profile').find(query).toArray()
    expect(done).toMatchObject([
      { docsExamined: 0, planSummary: expect.stringContaining('DISTINCT_SCAN') as string },
    ])
    expect(done[0]?.['keysExamined']).toBeLessThanOrEqual(2)
  } finally {
    await db.db?.command({ profile: 0 })
    await db.dropCollection('system.profile')
  }
})
