import type { ServerToClientEvents } from '#models/room/protocol.ts'
import { inFrames, type Encoded } from './frames.ts'
import type { PortalServer } from './sockets.ts'
import { write } from './write.ts'

/**
 * Events of one kind, in the default namespace.
 * @param events as JSON
 */
export const encode = (name: keyof ServerToClientEvents, events: readonly string[]): Encoded =>
  inFrames(events.map((event) => `2["${name}",${event}]`))

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
