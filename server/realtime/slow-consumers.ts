import { logger } from '#server/logger.ts'
import { slowConnections } from '#server/metrics/metrics.ts'
import { connectionOf } from './connection.ts'
import type { PortalServer } from './sockets.ts'

const LOOK_EVERY_MS = 2_000
/** Events that wait for a connection to take them, and bytes that wait for its network. */
const MOST_EVENTS = 1_000
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Cuts connections that do not take what is sent to them. Buffering for them would cost everybody's memory, and
 * leaving out messages would leave holes; cut off, they come back and catch up from the log.
 * @returns a function that stops
 */
export function cutSlowConsumers(io: PortalServer): () => void {
  const look = () => {
    for (const socket of io.of('/').sockets.values()) {
      const connection = connectionOf(socket)
      const { socket: websocket } = connection.transport
      const events = connection.writeBuffer.length
      const bytes = websocket?.bufferedAmount ?? 0
      if (events <= MOST_EVENTS && bytes <= MOST_BYTES) continue
      slowConnections.inc()
      logger.warn({ socket: socket.id, events, bytes }, 'cut a connection that does not keep up')
      // A websocket's orderly close would wait for the other end to read.
      if (websocket) websocket.terminate()
      else connection.close(true)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}
