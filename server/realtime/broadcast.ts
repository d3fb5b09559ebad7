import type { ServerToClientEvents } from '#models/room/protocol.ts'
import { connectionOf } from './connection.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'

/** An event as it travels, made once for everybody. */
export interface Encoded {
  /** A Socket.IO packet. */
  packet: string
  /** The same as one WebSocket frame. */
  frame: Buffer[]
}

type Name = keyof ServerToClientEvents

/**
 * An event of the default namespace, in Socket.IO's protocol 5 and Engine.IO's 4, and as an unmasked, final text
 * frame of RFC 6455, section 5.2. In one piece, so that it is one write.
 */
export function encode<N extends Name>(
  name: N,
  event: Parameters<ServerToClientEvents[N]>[0],
): Encoded {
  const packet = `2${JSON.stringify([name, event])}`
  const length = Buffer.byteLength(packet) + 1
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = 0x81
  frame[1] = start === 2 ? length : start === 4 ? 126 : 127
  if (start === 4) frame.writeUInt16BE(length, 2)
  if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write('4', start)
  frame.write(packet, start + 1)
  return { packet, frame: [frame] }
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
function write(socket: PortalSocket, { packet, frame }: Encoded): void {
  const connection = connectionOf(socket)
  const { readyState, writeBuffer, transport } = connection
  if (readyState !== 'open') return
  const { writable, socket: websocket } = transport
  const idle = writable && writeBuffer.length === 0 && websocket?.bufferedAmount === 0
  if (idle && websocket._sender) websocket._sender.sendFrame(frame)
  else connection.write(packet, { wsPreEncodedFrame: frame })
}
