import { setTimeout as sleep } from 'node:timers/promises'
import { Types } from 'mongoose'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectDatabase, disconnectDatabase } from '#models/database.server.ts'
import { counters } from '#models/message/counters.server.ts'
import { learnCounters } from '#models/message/learn-counters.server.ts'
import { appendToLogs } from '#models/message/log.server.ts'
import { Message } from '#models/message/record.server.ts'
import { startReplicaSet, type ReplicaSet } from '#tests/faults/cast/replica-set.ts'
import { draftsFor } from '#tests/support/drafts.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const NODES = [0, 1, 2]
const WITHIN = { timeout: 20_000, interval: 200 }
const room = new Types.ObjectId()
const draft = draftsFor(room)

/** Of three nodes, for this test alone. */
async function connectToReplicaSet(): Promise<ReplicaSet> {
  const ends: Array<() => Promise<void>> = [disconnectDatabase]
  onTestFinished(async () => {
    for (const end of ends) await end()
  })
  const database = await startReplicaSet(await temporaryFolder(), (end) => void ends.push(end))
  await disconnectDatabase()
  await connectDatabase(database.url)
  await Message.createIndexes()
  return database
}

test('nobody counts on from a number that only a primary without a majority has', async () => {
  const database = await connectToReplicaSet()
  await appendToLogs([draft('first')])

  const primary = await database.primary()
  const others = NODES.filter((node) => node !== primary)
  for (const node of others) database.kill(node)
  const never = { ...draft('never'), seq: 2, changed: 2, numbers: [2], at: new Date() }
  await Message.collection.insertOne(never, { writeConcern: { w: 1 } })
  counters.forget(room.toString())
  const learning = learnCounters([{ room }]).catch(() => [])
  await sleep(300)
  database.kill(primary)
  await Promise.all(others.map((node) => database.start(node)))
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
