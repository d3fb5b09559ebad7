import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { acceptsSockets } from './readiness.ts'
import type { PortalServer } from './sockets.ts'

const PORTIONS = 10
const BETWEEN_MS = 100
const RETRY_AFTER_S = 1

const REFUSED_UPGRADE = [
  'HTTP/1.1 503 Service Unavailable',
  `Retry-After: ${RETRY_AFTER_S}`,
  'Content-Length: 0',
  'Connection: close',
  '\r\n',
].join('\r\n')

/**
 * Engine.IO's middleware that takes no new connections once this process leaves. Engine.IO itself refuses an
 * upgrade with 400, whatever the reason is, and a balancer hands that to the browser; after a 503 it asks the
 * next process, and the browser notices nothing. Connections that exist go on until they are sent elsewhere.
 */
export function refuseWhileLeaving(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  if (acceptsSockets() || /[?&]sid=/.test(request.url ?? '')) next()
  // What comes with an upgrade as a response writes nothing.
  else if (request.headers.upgrade) request.socket.end(REFUSED_UPGRADE)
  else response.writeHead(503, { 'Retry-After': RETRY_AFTER_S }).end()
}

/**
 * Sends everybody to another process, or to the next start of this one: a closed transport is what browsers come
 * back from by themselves. In portions, so that they do not all come back at once.
 */
export async function sendElsewhere(io: PortalServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()]
  const size = Math.ceil(sockets.length / PORTIONS)
  for (let first = 0; first < sockets.length; first += size) {
    if (first > 0) await sleep(BETWEEN_MS)
    for (const socket of sockets.slice(first, first + size)) socket.conn.close()
  }
}
