import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { broadcast, encode } from '#server/realtime/broadcast.ts'
import { encodeAnswer } from '#server/realtime/answer.ts'
import { connectionOf, onRequest } from '#server/realtime/connection.ts'
import type { PortalServer, PortalSocket } from '#server/realtime/sockets.ts'
import { write, writeWithNext } from '#server/realtime/write.ts'

const http = createServer()
const io: PortalServer = new Server(http)

beforeAll(async () => {
  io.on('connection', (socket) => void socket.join('everybody'))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})

afterAll(() => io.close())

/** A client by these transports and what it hears, as it hears it. */
async function listener(transports: string[]) {
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const socket = connect(address, { transports, forceNew: true })
  const heard: unknown[] = []
  socket.onAny((_, event: { seq: number }) => heard.push(event.seq))
  await new Promise<void>((resolve) => socket.on('connect', () => resolve()))
  return { socket, heard }
}

const reading = (seq: number, userId = 'somebody') => ({ roomId: 'room', userId, seq })
const encodeReadings = (...readings: object[]) =>
  encode(
    'room.read',
    readings.map((event) => JSON.stringify(event)),
  )

describe('a broadcast', () => {
  test.each([[['websocket']], [['polling']], [['polling', 'websocket']]])(
    'reaches a client by %s in one order with everything else',
    async (transports) => {
      const { socket, heard } = await listener(transports)
      const expected = Array.from({ length: 90 }, (_, index) => index)
      for (let seq = 0; seq < 90; seq += 3) {
        broadcast(io, 'everybody', encodeReadings(reading(seq), reading(seq + 1)))
        io.to('everybody').emit('room.read', reading(seq + 2))
        if (seq % 30 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await vi.waitFor(() => expect(heard).toHaveLength(90))
      expect(heard).toEqual(expected)
      socket.disconnect()
    },
  )

  test('arrives whole, whatever its length', async () => {
    const { socket } = await listener(['websocket'])
    const lengths = [0, 20, 62, 63, 64, 65, 125, 126, 65_400, 65_470, 65_536, 200_000]
    const texts = lengths.map((length) => '湾a'.repeat(length / 2))
    const heard: string[] = []
    socket.on('room.read', ({ userId }: { userId: string }) => void heard.push(userId))
    broadcast(io, 'everybody', encodeReadings(...texts.map((text, seq) => reading(seq, text))))
    for (const text of texts) broadcast(io, 'everybody', encodeReadings(reading(0, text)))
    await vi.waitFor(() => expect(heard).toHaveLength(2 * texts.length))
    expect(heard).toEqual([...texts, ...texts])
    socket.disconnect()
  })

  test('is one text frame with its length before it', () => {
    const { frames, packets } = encodeReadings(reading(1))
    expect(packets).toEqual([`2${JSON.stringify(['room.read', reading(1)])}`])
    expect(frames.subarray(2).toString()).toBe(`4${packets[0]}`)
    expect([...frames.subarray(0, 2)]).toEqual([0x81, frames.length - 2])
  })
})

describe('an answer', () => {
  /** A client by these transports, and the same on the server. */
  async function pair(transports: string[]) {
    const { socket } = await listener(transports)
    const own = io.of('/').sockets.get(socket.id ?? '')
    if (!own) throw new Error('It is connected')
    return { socket, own }
  }
  const answerAll = (own: PortalSocket, by: typeof write) =>
    onRequest(own, (id, name, payload) =>
      by(own, encodeAnswer(id, { ok: true, ...{ name, payload } })),
    )

  test.each([
    ['websocket', write],
    ['polling', write],
    ['websocket', writeWithNext],
    ['polling', writeWithNext],
  ] as const)('reaches whoever asked by %s', async (transport, by) => {
    const { socket, own } = await pair([transport])
    answerAll(own, by)
    const questions = ['一', '二', '三'].map((payload) =>
      socket.emitWithAck('message:send', payload),
    )
    socket.emit('message:send', 'what wants no answer')
    expect(await Promise.all(questions)).toEqual(
      ['一', '二', '三'].map((payload) => ({ ok: true, name: 'message:send', payload })),
    )
    socket.disconnect()
  })

  test('goes along with what is told next, before it and in the same write', async () => {
    const { socket, own } = await pair(['websocket'])
    const sender = connectionOf(own).transport.socket?._sender
    if (!sender) throw new Error('It is a websocket')
    const written = vi.spyOn(sender, 'sendFrame')
    const heard: string[] = []
    socket.on('room.read', ({ userId }: { userId: string }) => void heard.push(userId))
    const answered = new Promise<void>((resolve) => {
      onRequest(own, (id) => {
        writeWithNext(own, encodeAnswer(id, { ok: true }))
        broadcast(io, 'everybody', encodeReadings(reading(1)))
        setImmediate(resolve)
      })
    })
    socket.emit('room:read', null, () => heard.push('the answer'))
    await answered
    expect(written).toHaveBeenCalledTimes(1)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toEqual(['the answer', 'somebody'])
    socket.disconnect()
  })
})
