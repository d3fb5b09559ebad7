import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { broadcast, encode } from '#server/realtime/broadcast.ts'
import type { PortalServer } from '#server/realtime/sockets.ts'

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

describe('a broadcast', () => {
  test.each([[['websocket']], [['polling']], [['polling', 'websocket']]])(
    'reaches a client by %s in one order with everything else',
    async (transports) => {
      const { socket, heard } = await listener(transports)
      const expected = Array.from({ length: 90 }, (_, index) => index)
      for (let seq = 0; seq < 90; seq += 3) {
        broadcast(io, 'everybody', encode('room.read', [reading(seq), reading(seq + 1)]))
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
    broadcast(
      io,
      'everybody',
      encode(
        'room.read',
        texts.map((text, seq) => reading(seq, text)),
      ),
    )
    for (const text of texts) broadcast(io, 'everybody', encode('room.read', [reading(0, text)]))
    await vi.waitFor(() => expect(heard).toHaveLength(2 * texts.length))
    expect(heard).toEqual([...texts, ...texts])
    socket.disconnect()
  })

  test('is one text frame with its length before it', () => {
    const { frames, packets } = encode('room.read', [reading(1)])
    expect(packets).toEqual([`2${JSON.stringify(['room.read', reading(1)])}`])
    expect(frames.subarray(2).toString()).toBe(`4${packets[0]}`)
    expect([...frames.subarray(0, 2)]).toEqual([0x81, frames.length - 2])
  })
})
