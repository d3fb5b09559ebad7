import { connectionOf } from './connection.ts'
import { joined, type Encoded } from './frames.ts'
import type { PortalSocket } from './sockets.ts'

/**
 * What waits for company, by whom it is for; never longer than this turn of the event loop. A new one each turn,
 * see `InFlight` for why.
 */
let held: Map<PortalSocket, Encoded> | undefined

/**
 * Writes to one socket. Past Engine.IO while nothing waits there; else behind what does, where
 * `cutSlowConsumers` sees how much it is.
 */
export function write(socket: PortalSocket, encoded: Encoded): void {
  const first = held?.get(socket)
  if (first) held?.delete(socket)
  const { packets, frames } = first ? joined(first, encoded) : encoded
  const connection = connectionOf(socket)
  const { readyState, writeBuffer, transport } = connection
  if (readyState !== 'open') return
  const { writable, socket: websocket } = transport
  const idle = writable && writeBuffer.length === 0 && websocket?.bufferedAmount === 0
  if (idle && websocket._sender) websocket._sender.sendFrame([frames])
  else for (const packet of packets) connection.write(packet, {})
}

/**
 * Writes together with what is written next, or by itself at the end of this turn of the event loop: a write is
 * the most expensive part of telling somebody something, and whoever posts a message is told of it twice.
 */
export function writeWithNext(socket: PortalSocket, encoded: Encoded): void {
  if (!held) {
    held = new Map()
    setImmediate(release)
  }
  const first = held.get(socket)
  held.set(socket, first ? joined(first, encoded) : encoded)
}

function release(): void {
  const waiting = held ?? []
  held = undefined
  for (const [socket, encoded] of waiting) write(socket, encoded)
}
