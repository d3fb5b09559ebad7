import type { WebSocket } from 'ws'
import type { PortalSocket } from './sockets.ts'

/** What Engine.IO holds for a connection; its types leave out the transport's socket. */
interface Connection {
  /** The request that opened it. */
  request: unknown
  readyState: string
  /** Packets that wait for the transport to take them. */
  writeBuffer: unknown[]
  transport: {
    writable: boolean
    /** Absent where it polls. */
    socket?: Pick<WebSocket, 'bufferedAmount' | 'terminate'> & { _sender?: Sender }
  }
  write: (data: string, options: object) => void
  close: (discard: boolean) => void
}

/** Of `ws`; Socket.IO's own adapter sends its broadcasts by it, as encoded frames. */
interface Sender {
  sendFrame: (frame: Buffer[]) => void
}

export const connectionOf = (socket: PortalSocket) => socket.conn as unknown as Connection

/**
 * Lets go of the request that opened a connection, once it is known who is there: with its headers it is a quarter
 * of what an idle connection costs, and nobody looks at it again.
 */
export function forgetRequest(socket: PortalSocket): void {
  connectionOf(socket).request = null
  Object.assign(socket, { handshake: null })
}

/** Of Socket.IO's own socket: where it hands on an event that has arrived. */
interface EventPacket {
  /** There where an answer is wanted. */
  id?: number
  data: unknown[]
}

/**
 * Hears the requests of a socket with the ids under which they want their answers, which Socket.IO keeps to itself.
 * What wants no answer is ignored.
 */
export function onRequest(
  socket: PortalSocket,
  listener: (id: number, name: string, payload: unknown) => void,
): void {
  const onevent = ({ id, data: [name, payload] }: EventPacket) => {
    if (id !== undefined) listener(id, String(name), payload)
  }
  Object.assign(socket, { onevent })
}
