import type { ServerToClientEvents } from '#models/room/protocol.ts'
import { connectionOf } from './connection.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'

/** Events of one kind as they travel, made once for everybody. */
export interface Encoded {
  /** Socket.IO packets. */
  packets: string[]
  /** The same as WebSocket frames, all in one piece, so that it is one write. */
  frames: Buffer
}

type Name = keyof ServerToClientEvents

/**
 * Events of the default namespace, in Socket.IO's protocol 5 and Engine.IO's 4, each in an unmasked, final text
 * frame of RFC 6455, section 5.2.
 */
export function encode<N extends Name>(
  name: N,
  events: ReadonlyArray<Parameters<ServerToClientEvents[N]>[0]>,
): Encoded {
  const packets = events.map((event) => `2${JSON.stringify([name, event])}`)
  return { packets, frames: framesOf(packets) }
}

function framesOf(packets: readonly string[]): Buffer {
  const lengths = packets.map((packet) => Buffer.byteLength(packet) + 1)
  const size = lengths.reduce((sum, length) => sum + headOf(length) + length, 0)
  const frames = Buffer.allocUnsafe(size)
  let at = 0
  packets.forEach((packet, index) => {
    const length = lengths[index] ?? 0
    at = writeHead(frames, at, length)
    at += frames.write('4', at)
    at += frames.write(packet, at)
  })
  return frames
}

const headOf = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** @returns where the frame's payload begins */
function writeHead(frames: Buffer, at: number, length: number): number {
  const head = headOf(length)
  frames[at] = 0x81
  frames[at + 1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) frames.writeUInt16BE(length, at + 2)
  if (head === 10) frames.writeBigUInt64BE(BigInt(length), at + 2)
  return at + head
}

/**
 * Sends to everyone in a channel of this process what `io.local.to(channel).emit` would send, in the same order
 * with everything else. For what is said most: it leaves out what Socket.IO and Engine.IO do around each write.
 */
export function broadcast(io: PortalServer, channel: string, encoded: Encoded): void {
  const { adapter, sockets } = io.of('/')
  for (const id of adapter.rooms.get(channel) ?? []) {
    const socket = sockets.get(id)
    if (socket) write(socket, encoded)
  }
}

/** Past Engine.IO while nothing waits; else it keeps the order, and `cutSlowConsumers` sees how much waits. */
function write(socket: PortalSocket, { packets, frames }: Encoded): void {
  const connection = connectionOf(socket)
  const { readyState, writeBuffer, transport } = connection
  if (readyState !== 'open') return
  const { writable, socket: websocket } = transport
  const idle = writable && writeBuffer.length === 0 && websocket?.bufferedAmount === 0
  if (idle && websocket._sender) websocket._sender.sendFrame([frames])
  else for (const packet of packets) connection.write(packet, {})
}
