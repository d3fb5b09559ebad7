import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Node's own: tells of every connection that this process opens. */
const OPENED = 'net.client.socket'

let heard = false

/**
 * Ends the wait of whoever waits for a closed socket to take more. MongoDB's driver (7.8, `Connection.writeCommand`)
 * needs it: a connection that has broken and not said so yet still gets a command, `write` answers false as when
 * a buffer is full, and the driver waits for `drain`, for nothing else and without a limit. A read of a database
 * that dies at that moment never ended, and with it the room that was being written to. Released, the driver
 * finds the connection closed and does what it does about that; nobody else waits on a socket that has closed.
 */
export function releaseClosedSockets(): void {
  if (heard) return
  heard = true
  subscribe(OPENED, (message) => {
    const { socket } = message as { socket: Socket }
    // After all who listen to `close` themselves: what they find must be closed already.
    socket.once('close', () => process.nextTick(() => socket.emit('drain')))
  })
}
