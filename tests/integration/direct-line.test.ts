import mongoose, { mongo, Types } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import { appendToLogs, type Draft } from '#models/message/log.server.ts'
import { Message } from '#models/message/record.server.ts'
import { draftsFor } from '#tests/support/drafts.ts'
import { lineStands, nextInsert, WAYS, withoutLines } from '#tests/support/log-ways.ts'

const room = new Types.ObjectId()
const draft = draftsFor(room)
const append = async (...drafts: Draft[]) => (await appendToLogs(drafts)).outcomes
const plain = (record: object) => JSON.parse(JSON.stringify(record)) as object

/** How many of the database's connections are direct lines of ours. */
async function linesThatStand(): Promise<number> {
  const idle = { $currentOp: { allUsers: true, idleConnections: true } }
  const ours = { 'clientMetadata.driver.name': 'wanlian-direct-line' }
  const admin = mongoose.connection.getClient().db('admin')
  return (await admin.aggregate([idle, { $match: ours }]).toArray()).length
}

describe('messages on a direct line', () => {
  test('are the same in the database as through the driver', async () => {
    const mentions = [new Types.ObjectId()]
    await append(draft('first'))
    await lineStands()
    expect(await linesThatStand()).toBeGreaterThan(0)
    const driver = vi.spyOn(mongo.Db.prototype, 'command')
    const [direct] = await append(draft('on the line', { mentions }), draft('behind it'))
    expect(driver.mock.calls.filter(([command]) => 'insert' in command)).toEqual([])
    driver.mockRestore()
    withoutLines()
    const [byDriver] = await append(draft('through the driver', { mentions }))
    const stored = await Message.find({ room }).sort({ seq: 1 }).lean()
    expect(stored.map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'first'],
      [2, 'on the line'],
      [3, 'behind it'],
      [4, 'through the driver'],
    ])
    const [, online, , driven] = stored.map(plain)
    expect(online).toEqual(plain(direct ?? {}))
    expect(driven).toEqual(plain(byDriver ?? {}))
    expect(Object.keys(online ?? {})).toEqual(Object.keys(driven ?? {}))
  })

  test('meet what is there already as through the driver', async () => {
    const twice = draft('twice')
    const [first] = await append(twice)
    await lineStands()
    const again = { ...draft('again'), author: twice.author, clientId: twice.clientId }
    const [second] = await append(again)
    expect(plain(second ?? {})).toEqual(plain(first ?? {}))
  })

  test('are refused when the line is cut under them, and go through the driver after that', async () => {
    await append(draft('before'))
    await nextInsert('a direct line', (insert, line) => {
      const answer = insert()
      line?.close(new Error('cut'))
      return answer
    })
    const lost = draft('lost')
    expect(await append(lost)).toMatchObject([{ code: 'unavailable' }])
    expect(await append(draft('after'), lost)).toMatchObject([{ text: 'after' }, { text: 'lost' }])
    await lineStands()
  })
})

test.each(WAYS)('messages that no majority was heard to have on %s are refused', async (way) => {
  await append(draft('before'))
  const writeConcernError = { code: 91, errmsg: 'shutting down' }
  await nextInsert(way, () => Promise.resolve({ ok: 1, n: 1, writeConcernError }))
  expect(await append(draft('perhaps'))).toMatchObject([{ code: 'unavailable' }])
})
