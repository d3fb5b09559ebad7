import fc from 'fast-check'
import { mongo, Types } from 'mongoose'
import { describe, expect, test } from 'vitest'
import { encodeCommand, ReplyReader, serialized } from '#models/message/direct/op-msg.server.ts'

const { BSON } = mongo
const HEADER = 21

/** What a server sends: the same as a command, with the request that it answers. */
function reply(to: number, body: object): Buffer {
  const message = encodeCommand(7, serialized(body))
  message.writeInt32LE(to, 8)
  return message
}

describe('a command on the wire', () => {
  test('is one message of its length, of kind 2013, with the command in it', () => {
    const message = encodeCommand(5, serialized({ ping: 1, $db: 'admin' }))
    expect([0, 4, 8, 12, 16].map((at) => message.readInt32LE(at))).toEqual([
      message.length,
      5,
      0,
      2013,
      0,
    ])
    expect(message[20]).toBe(0)
    expect(BSON.deserialize(message.subarray(HEADER))).toEqual({ ping: 1, $db: 'admin' })
  })

  test('carries its documents beside it, each whole and in order', () => {
    const command = serialized({ insert: 'messages', $db: 'wanlian' })
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), seq: fc.nat(9) })), (documents) => {
        const message = encodeCommand(1, command, { name: 'documents', documents })
        const sequence = message.subarray(HEADER + command.length)
        expect(sequence[0]).toBe(1)
        expect(sequence.readInt32LE(1)).toBe(sequence.length - 1)
        const name = 'documents\0'
        expect(sequence.subarray(5, 5 + name.length).toString()).toBe(name)
        const read: object[] = []
        for (let at = 5 + name.length; at < sequence.length; at += sequence.readInt32LE(at))
          read.push(BSON.deserialize(sequence.subarray(at, at + sequence.readInt32LE(at))))
        expect(read).toEqual(documents)
      }),
    )
  })
})

describe('replies', () => {
  test('are put together again however the network cut them', () => {
    const bodies = fc.array(fc.record({ ok: fc.constant(1), text: fc.string() }), { minLength: 1 })
    fc.assert(
      fc.property(bodies, fc.array(fc.nat()), (all, cuts) => {
        const sent = Buffer.concat(all.map((body, index) => reply(index, body)))
        const places = [0, ...cuts.map((cut) => cut % sent.length), sent.length]
        places.sort((one, other) => one - other)
        const reader = new ReplyReader()
        const read = places.flatMap((at, index) =>
          reader.read(sent.subarray(at, places[index + 1] ?? at)),
        )
        expect(read).toEqual(all.map((body, to) => ({ to, body })))
      }),
    )
  })

  test('to what went well say so and no more, and everything where something did not', () => {
    const routine = {
      n: 1,
      electionId: new Types.ObjectId(),
      opTime: { t: 3 },
      ok: new BSON.Double(1),
    }
    const amiss = { ...routine, writeErrors: [{ index: 0, code: 11000 }] }
    const concern = { ...routine, writeConcernError: { code: 64, errmsg: 'timed out' } }
    const refused = { ok: new BSON.Double(0), errmsg: 'not primary', code: 10107 }
    const read = (body: object) => new ReplyReader().read(reply(1, body))[0]?.body
    expect(read(routine)).toEqual({ ok: 1 })
    expect(read({ ...routine, ok: new BSON.Double(0) })).toEqual({ ok: 0 })
    expect(read(amiss)).toMatchObject({ ok: 1, writeErrors: [{ index: 0, code: 11000 }] })
    expect(read(concern)).toMatchObject({ writeConcernError: { code: 64, errmsg: 'timed out' } })
    expect(read(refused)).toEqual({ ok: 0, errmsg: 'not primary', code: 10107 })
  })

  test('of another protocol are not taken for an answer', () => {
    const message = reply(1, { ok: 1 })
    message.writeInt32LE(1, 12)
    expect(() => new ReplyReader().read(message)).toThrow('another protocol')
  })
})
