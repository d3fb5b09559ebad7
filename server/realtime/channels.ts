import type { Script } from '#models/text/locale.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'

/**
 * A room has a channel for each way of reading it, so that a message is converted and encoded once per script
 * and not once per socket. `plain` is for readers of English, who see everything as written.
 */
export type Reading = Script | 'plain'
export const READINGS: readonly Reading[] = ['hans', 'hant', 'plain']

export const roomChannel = (roomId: string, reading: Reading) => `room:${roomId}:${reading}`
export const roomChannels = (roomId: string) =>
  READINGS.map((reading) => roomChannel(roomId, reading))
export const userChannel = (userId: string) => `user:${userId}`
export const sessionChannel = (sessionId: string) => `session:${sessionId}`

/** The sockets of one person in this process. */
export function socketsOf(io: PortalServer, userId: string): PortalSocket[] {
  const { adapter, sockets } = io.of('/')
  return [...(adapter.rooms.get(userChannel(userId)) ?? [])].flatMap((id) => sockets.get(id) ?? [])
}

/** Whether anybody in this process listens to a channel. */
export function isHeard(io: PortalServer, channel: string): boolean {
  return io.of('/').adapter.rooms.has(channel)
}
