import type { WebSocket } from 'ws'
import { logger } from '#server/logger.ts'
import type { PortalServer } from './sockets.ts'

const LOOK_EVERY_MS = 2_000
/** Events that wait for a connection to take them, and bytes that wait for its network. */
const MOST_EVENTS = 1_000
const MOST_BYTES = 16 * 1024 * 1024

/** What Engine.IO holds for a connection; its types leave out the transport's socket. */
interface Connection {
  writeBuffer: unknown[]
  transport: { socket?: Pick<WebSocket, 'bufferedAmount' | 'terminate'> }
  close: (discard: boolean) => void
}

/**
 * Cuts connections that do not take what is sent to them. Buffering for them would cost everybody's memory, and
 * leaving out messages would leave holes; cut off, they come back and catch up from the log.
 * @returns a function that stops
 */
export function cutSlowConsumers(io: PortalServer): () => void {
  const look = () => {
    for (const socket of io.of('/').sockets.values()) {
      const connection = socket.conn as unknown as Connection
      const { socket: websocket } = connection.transport
      const events = connection.writeBuffer.length
      const bytes = websocket?.bufferedAmount ?? 0
      if (events <= MOST_EVENTS && bytes <= MOST_BYTES) continue
      logger.warn({ socket: socket.id, events, bytes }, 'cut a connection that does not keep up')
      // A websocket's orderly close would wait for the other end to read.
      if (websocket) websocket.terminate()
      else connection.close(true)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}
