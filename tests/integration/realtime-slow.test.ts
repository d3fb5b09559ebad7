import { randomUUID } from 'node:crypto'
import type { Socket as NetSocket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { emit } from '#models/events.ts'
import type { WireMessage } from '#models/message/message.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import { address, connectAs, cookieOf, done, hears, withRealtime } from '#tests/support/sockets.ts'

withRealtime()

/** A browser's end of a connection, as far as Socket.IO's protocol goes: open, connect, join. */
async function joinedRaw(cookie: string, roomId: string): Promise<WebSocket> {
  const url = `${address().replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const socket = new WebSocket(url, { headers: { cookie } })
  const heard: string[] = []
  socket.on('message', (data) => heard.push((data as Buffer).toString()))
  await vi.waitFor(() => expect(heard.some((packet) => packet.startsWith('0'))).toBe(true))
  socket.send('40')
  await vi.waitFor(() => expect(heard.some((packet) => packet.startsWith('40'))).toBe(true))
  socket.send(`420${JSON.stringify(['room:join', { roomId }])}`)
  await vi.waitFor(() => expect(heard.some((packet) => packet.startsWith('430'))).toBe(true))
  return socket
}

const said = (roomId: string, seq: number): WireMessage => ({
  id: seq.toString(16).padStart(24, '0'),
  roomId,
  seq,
  changed: seq,
  clientId: randomUUID(),
  author: { id: 'a'.repeat(24), name: '林晓', organisation: null },
  text: 'x'.repeat(7_000),
  script: 'none',
  at: new Date().toISOString(),
  mentions: [],
  reactions: [],
  pinned: false,
  files: [],
})

describe('a connection that does not take what is sent to it', () => {
  test('is cut, while the others hear everything', { timeout: 30_000 }, async () => {
    const { roomId, lead, member } = await roomOfTwo()
    const slow = await joinedRaw(await cookieOf(member), roomId)
    const reader = await connectAs(lead)
    await done(reader, 'room:join', { roomId })
    const heard = hears(reader, 'message.posted')
    const net = (slow as unknown as { _socket: NetSocket })._socket
    net.pause()

    let seq = 0
    const flood = setInterval(() => {
      const messages = Array.from({ length: 50 }, () => said(roomId, (seq += 1)))
      emit('messages.posted', { roomId, generation: 0, messages })
    }, 20)
    const closed = new Promise((resolve) => slow.once('close', resolve))
    // Nothing is read from the network any more; that it was reset shows on the next write.
    const probe = setInterval(() => slow.readyState === WebSocket.OPEN && slow.send('3'), 100)
    slow.on('error', () => undefined)
    await closed
    clearInterval(probe)
    clearInterval(flood)

    await vi.waitFor(() => expect(heard).toHaveLength(seq), 5_000)
    expect(heard.map(({ message }) => message.seq)).toEqual(heard.map((_, at) => at + 1))
  })
})
