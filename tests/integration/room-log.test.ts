import { randomUUID } from 'node:crypto'
import { mongo, Types } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '#models/message/log.server.ts'
import { Message } from '#models/message/record.server.ts'

/** The log as a process of its own has it: what it remembers of the counters is not shared. */
async function anotherProcess() {
  vi.resetModules()
  const { appendToLogs } = await import('#models/message/log.server.ts')
  return appendToLogs
}

const room = new Types.ObjectId()
const draft = (text: string, over: Partial<Draft> = {}): Draft => ({
  _id: new Types.ObjectId(),
  room,
  author: new Types.ObjectId(),
  clientId: randomUUID(),
  text,
  script: 'none',
  ...over,
})
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const logOf = async (of = room) =>
  (await Message.find({ room: of }).sort({ seq: 1 }).lean()).map(({ seq, text }) => ({ seq, text }))

describe('the log of a room', () => {
  test('has no holes and nothing twice, however many processes write to it', async () => {
    const processes = [await anotherProcess(), await anotherProcess(), await anotherProcess()]
    const writing = processes.map(async (append, at) => {
      for (const batch of upTo(15)) {
        const drafts = upTo(4).map((number) => draft(`${at} ${batch} ${number}`))
        const { outcomes, posted } = await append(drafts)
        expect(outcomes.some((outcome) => outcome instanceof Error)).toBe(false)
        expect(posted.map(({ text }) => text)).toEqual(drafts.map(({ text }) => text))
      }
    })
    await Promise.all(writing)
    const log = await logOf()
    expect(log.map(({ seq }) => seq)).toEqual(upTo(180))
    expect(new Set(log.map(({ text }) => text)).size).toBe(180)
  })

  test('holds a message once that two processes are given at the same moment', async () => {
    const processes = [await anotherProcess(), await anotherProcess()]
    const author = new Types.ObjectId()
    const ids = upTo(20).map(() => randomUUID())
    const attempts = processes.map((append) =>
      append(ids.map((clientId, at) => draft(`${at}`, { author, clientId }))),
    )
    const [one, other] = (await Promise.all(attempts)).map(({ outcomes }) =>
      outcomes.map((outcome) => (outcome instanceof Error ? outcome : String(outcome._id))),
    )
    expect(one).toEqual(other)
    expect(await logOf()).toHaveLength(20)
  })

  test('takes messages of many rooms in one write, each numbered by its room', async () => {
    const append = await anotherProcess()
    const rooms = upTo(3).map(() => new Types.ObjectId())
    const drafts = upTo(9).map((number) => draft(String(number), { room: rooms[number % 3] }))
    const insertMany = vi.spyOn(mongo.Collection.prototype, 'insertMany')
    await append(drafts)
    expect(insertMany).toHaveBeenCalledOnce()
    insertMany.mockRestore()
    for (const one of rooms) expect((await logOf(one)).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('goes on in one room while a retry is found in another', async () => {
    const append = await anotherProcess()
    const [here, there] = [new Types.ObjectId(), new Types.ObjectId()]
    const retried = draft('once', { room: here })
    await append([retried])
    const { outcomes, posted } = await append([
      draft('before', { room: there }),
      { ...retried, _id: new Types.ObjectId() },
      draft('behind', { room: here }),
      draft('after', { room: there }),
    ])
    expect(outcomes.map((outcome) => (outcome instanceof Error ? outcome : outcome.seq))).toEqual([
      1, 1, 2, 2,
    ])
    expect(posted.map(({ text }) => text).sort()).toEqual(['after', 'before', 'behind'])
    expect(await logOf(here)).toEqual([
      { seq: 1, text: 'once' },
      { seq: 2, text: 'behind' },
    ])
  })
})
