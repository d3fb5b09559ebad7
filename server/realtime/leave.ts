import { setTimeout as sleep } from 'node:timers/promises'
import type { PortalServer } from './sockets.ts'

const PORTIONS = 10
const BETWEEN_MS = 100

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
