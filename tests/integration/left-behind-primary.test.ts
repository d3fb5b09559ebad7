import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Types } from 'mongoose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectDatabase, disconnectDatabase } from '#models/database.server.ts'
import { counters } from '#models/message/counters.server.ts'
import { learnCounters } from '#models/message/learn-counters.server.ts'
import { appendToLogs } from '#models/message/log.server.ts'
import { Message } from '#models/message/record.server.ts'
import { RoomMember } from '#models/room/member.server.ts'
import { Room } from '#models/room/record.server.ts'
import { rosterOf, shareRosters } from '#models/room/roster.server.ts'
import { startReplicaSet, type ReplicaSet } from '#tests/faults/cast/replica-set.ts'
import { draftsFor } from '#tests/support/drafts.ts'
import { roomOfTwo } from '#tests/support/room.ts'

const NODES = [0, 1, 2]
const WITHIN = { timeout: 20_000, interval: 200 }
const A_MOMENT = 300
/** Acknowledged by the primary alone. */
const BY_ITSELF = { writeConcern: { w: 1 } }
const room = new Types.ObjectId()
const draft = draftsFor(room)

let database: ReplicaSet
const ends: Array<() => Promise<void>> = [disconnectDatabase]

// Of three nodes, for these tests alone.
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'wanlian-test-'))
  database = await startReplicaSet(folder, (end) => void ends.push(end))
  ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  await disconnectDatabase()
  await connectDatabase(database.url)
  await Message.createIndexes()
}, 60_000)

afterAll(async () => {
  for (const end of ends) await end()
}, 60_000)

/** Lets a primary do something that no other node hears of, and then die; it comes back behind a new one. */
async function onLeftBehindPrimary(work: () => Promise<void>): Promise<void> {
  const primary = await database.primary()
  const others = NODES.filter((node) => node !== primary)
  await Promise.all(others.map((node) => database.kill(node)))
  await work()
  await database.kill(primary)
  await Promise.all(others.map((node) => database.start(node)))
  // Back before they have a new one, it would be elected for what it alone has.
  await database.primary()
  await database.start(primary)
}

test('nobody counts on from a number that only a primary without a majority has', async () => {
  await appendToLogs([draft('first')])

  let learning: Promise<unknown> | undefined
  await onLeftBehindPrimary(async () => {
    const never = { ...draft('never'), seq: 2, changed: 2, numbers: [2], at: new Date() }
    await Message.collection.insertOne(never, BY_ITSELF)
    counters.forget(room.toString())
    learning = learnCounters([{ room }]).catch(() => [])
    await sleep(A_MOMENT)
  })
  await learning

  const second = draft('second')
  await vi.waitFor(async () => {
    const [outcome] = (await appendToLogs([second])).outcomes
    expect(outcome).toMatchObject({ text: 'second' })
  }, WITHIN)
  const log = await Message.find({ room }).sort({ seq: 1 }).lean()
  expect(log.map(({ seq, text }) => [seq, text])).toEqual([
    [1, 'first'],
    [2, 'second'],
  ])
}, 60_000)

test('nobody is sent away by what only a primary without a majority has', async () => {
  shareRosters()
  const { roomId, member } = await roomOfTwo()
  const isIn = async () => (await rosterOf(roomId)).roleOf(member.id) !== null
  expect(await isIn()).toBe(true)

  await onLeftBehindPrimary(async () => {
    const ofMember = { room: new Types.ObjectId(roomId), user: new Types.ObjectId(member.id) }
    const removed = { $set: { state: 'removed' as const } }
    await RoomMember.collection.updateOne(ofMember, removed, BY_ITSELF)
    await Room.collection.updateOne({ _id: ofMember.room }, { $inc: { generation: 1 } }, BY_ITSELF)
    await rosterOf(roomId)
  })

  await vi.waitFor(async () => expect(await isIn()).toBe(true), WITHIN)
}, 60_000)
