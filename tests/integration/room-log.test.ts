import { randomUUID } from 'node:crypto'
import { mongo, Types } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import { auditOf } from '#models/audit/audit.server.ts'
import type { LogChange } from '#models/message/courses.server.ts'
import { withReaction } from '#models/message/reactions.server.ts'
import { Message, type MessageRecord } from '#models/message/record.server.ts'
import { draftsFor } from '#tests/support/drafts.ts'

/** The log as a process of its own has it: what it remembers of the counters is not shared. */
async function anotherProcess() {
  return (await anotherWholeProcess()).append
}

async function anotherWholeProcess() {
  vi.resetModules()
  const { appendToLogs: append } = await import('#models/message/log.server.ts')
  const { changeInLogs: change } = await import('#models/message/change-log.server.ts')
  return { append, change }
}

const room = new Types.ObjectId()
const draft = draftsFor(room)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const logOf = async (of = room) =>
  (await Message.find({ room: of }).sort({ seq: 1 }).lean()).map(({ seq, text }) => ({ seq, text }))

describe('the log of a room', () => {
  test('has no holes and nothing twice, however many processes write to it', async () => {
    const processes = [await anotherProcess(), await anotherProcess(), await anotherProcess()]
    const writing = processes.map(async (append, at) => {
      for (const batch of upTo(15)) {
        const drafts = upTo(4).map((number) => draft(`${at} ${batch} ${number}`))
        const { outcomes, untold } = await append(drafts)
        expect(outcomes.some((outcome) => outcome instanceof Error)).toBe(false)
        expect(untold.map(({ text }) => text)).toEqual(drafts.map(({ text }) => text))
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
    const command = vi.spyOn(mongo.Db.prototype, 'command')
    await append(drafts)
    const writeConcern = { w: 'majority', j: true }
    const inserts = command.mock.calls.filter(([sent]) => 'insert' in sent)
    expect(inserts).toEqual([[expect.objectContaining({ writeConcern })]])
    command.mockRestore()
    for (const one of rooms) expect((await logOf(one)).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('goes on in one room while a retry is found in another', async () => {
    const append = await anotherProcess()
    const [here, there] = [new Types.ObjectId(), new Types.ObjectId()]
    const retried = draft('once', { room: here })
    await append([retried])
    const { outcomes, untold } = await append([
      draft('before', { room: there }),
      { ...retried, _id: new Types.ObjectId() },
      draft('behind', { room: here }),
      draft('after', { room: there }),
    ])
    expect(outcomes.map((outcome) => (outcome instanceof Error ? outcome : outcome.seq))).toEqual([
      1, 1, 2, 2,
    ])
    expect(untold.map(({ text }) => text).sort()).toEqual(['after', 'before', 'behind'])
    expect(await logOf(here)).toEqual([
      { seq: 1, text: 'once' },
      { seq: 2, text: 'behind' },
    ])
  })
})

describe('changes in the log of a room', () => {
  /** Somebody's emoji, which is there afterwards. */
  const reaction = (message: Types.ObjectId, user = new Types.ObjectId()): LogChange => ({
    room,
    message,
    apply: (before) => ({
      message: {
        ...before,
        reactions: withReaction(before.reactions ?? [], user.toString(), { emoji: '👍', on: true }),
      },
    }),
  })

  test('share its numbers with what is posted, and lose nothing of each other', async () => {
    const processes = await Promise.all(upTo(3).map(anotherWholeProcess))
    const first = draft('first')
    await processes[0]?.append([first])
    const told: MessageRecord[] = []
    await Promise.all(
      processes.flatMap(({ append, change }) =>
        upTo(12).map(async (number) => {
          const { outcomes, untold } = await (number % 3 === 0
            ? append([draft(String(number)), draft(`${number} more`)])
            : change([reaction(first._id), reaction(first._id)]))
          told.push(...untold)
          expect(outcomes.filter((outcome) => outcome instanceof Error)).toEqual([])
        }),
      ),
    )
    const records = await Message.find({ room }).lean()
    const count = 1 + 3 * 12 * 2
    expect(records.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(upTo(count))
    expect(records.find(({ seq }) => seq === 1)?.reactions?.[0]?.users).toHaveLength(3 * 8 * 2)
    expect(told.map(({ changed }) => changed).sort((a, b) => a - b)).toEqual(upTo(count).slice(1))
  })

  test('never give away a number again that a later change has left behind', async () => {
    const [one, behind] = await Promise.all([anotherWholeProcess(), anotherWholeProcess()])
    const first = draft('first')
    await one.append([first])
    await behind.append([draft('second')])
    // `behind` believes that 2 was the last number; 3 and 4 have been taken, and 3 is nobody's last change.
    await one.change([reaction(first._id)])
    await one.change([reaction(first._id)])
    const { outcomes } = await behind.append([draft('third')])
    expect(outcomes).toMatchObject([{ seq: 5 }])
  })

  test('are there with what is put on record, or neither is', async () => {
    const { append, change } = await anotherWholeProcess()
    const first = draft('first')
    await append([first])
    const audit = { actor: { id: String(first.author) }, action: 'message.pinned', detail: {} }
    const pin: LogChange = {
      room,
      message: first._id,
      apply: (message) => ({ message: { ...message, pinnedAt: new Date() }, audit }),
    }
    vi.spyOn(mongo.Collection.prototype, 'insertMany').mockRejectedValueOnce(new Error('full'))
    const { outcomes } = await change([pin])
    expect(outcomes).toMatchObject([{ code: 'unavailable' }])
    expect(await Message.findById(first._id).lean()).toMatchObject({ changed: 1 })
    const again = await change([pin])
    expect(again.outcomes).toMatchObject([{ changed: 2 }])
    expect(await auditOf(String(first._id))).toHaveLength(1)
  })

  test('are told by the next write where the answer was lost', async () => {
    const { append, change } = await anotherWholeProcess()
    const first = draft('first')
    await append([first])
    vi.spyOn(mongo.Collection.prototype, 'bulkWrite').mockImplementationOnce(
      async (operations: readonly mongo.AnyBulkWriteOperation[]) => {
        await Message.collection.bulkWrite(operations)
        throw new mongo.MongoNetworkError('closed')
      },
    )
    const lost = reaction(first._id)
    expect((await change([lost])).outcomes).toMatchObject([{ code: 'unavailable' }])
    const { untold } = await append([draft('second')])
    expect(untold.map(({ changed }) => changed)).toEqual([2, 3])
  })
})
