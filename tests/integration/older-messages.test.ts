import { expect, test } from 'vitest'
import { Types } from 'mongoose'
import { createIndexes } from '#models/database.server.ts'
import { numberOlderMessages } from '#models/message/number-older.server.ts'
import { Message } from '#models/message/record.server.ts'

test('messages from before changes had numbers get the one they have, and the index can be made', async () => {
  await Message.createCollection()
  await Message.collection.dropIndexes()
  const room = new Types.ObjectId()
  const old = [1, 2, 3].map((seq) => ({
    _id: new Types.ObjectId(),
    room,
    seq,
    changed: seq,
    clientId: `${seq}`,
  }))
  await Message.collection.insertMany(old)
  await Message.collection.createIndex({ room: 1, seq: 1 }, { unique: true })

  await numberOlderMessages()
  await createIndexes()
  const numbers = (await Message.find({ room }).sort({ seq: 1 }).lean()).map((one) => one.numbers)
  expect(numbers).toEqual([[1], [2], [3]])
  await expect(
    Message.collection.insertOne({
      ...old[0],
      _id: new Types.ObjectId(),
      seq: 4,
      numbers: [3],
    }),
  ).rejects.toThrow(/duplicate key/)
})
