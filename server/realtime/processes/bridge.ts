import type { DomainEvents } from '#models/event-catalogue.ts'
import { relay, tap } from '#models/events.ts'
import { rosterSince } from '#models/room/roster.server.ts'
import { logger } from '#server/logger.ts'
import type { Presence } from '#server/realtime/presence.ts'
import type { PortalServer } from '#server/realtime/sockets.ts'

const OURS_ALONE: ReadonlySet<keyof DomainEvents> = new Set([
  'messages.committed',
  'room.roster-read',
  'notices.told',
])

/**
 * Lets the processes of a portal hear what happens in the others: every domain event is told on, and told here
 * as if a verb of this process had emitted it, but for `onOwn`. So caches are kept, and each process tells its
 * own sockets; a message travels once for a group commit, however many sockets and scripts wait for it.
 *
 * What is told while Redis is away is lost. What that may leave behind, `sweep` puts right.
 * @returns a function that stops
 */
export function bridge(io: PortalServer, presence: Presence): () => void {
  let handling = Promise.resolve()
  const hear = (name: keyof DomainEvents, event: DomainEvents[typeof name]) => {
    handling = handling
      .then(() => handle(name, event))
      .catch((error: unknown) => {
        logger.error({ err: error, event: name }, 'what another process told was not told on')
      })
  }

  /** One after the other, so that what is to be told in order is told in order. */
  const handle = async <Name extends keyof DomainEvents>(name: Name, event: DomainEvents[Name]) => {
    if (name === 'messages.posted' || name === 'messages.changed')
      await settle(event as DomainEvents['messages.posted' | 'messages.changed'])
    relay(name, event)
  }

  /** Whoever was sent away before these messages were written goes before they are told. */
  const settle = async ({
    roomId,
    generation,
  }: DomainEvents['messages.posted' | 'messages.changed']) => {
    if (presence.peopleHere(roomId).length > 0) await rosterSince(roomId, generation)
  }

  io.on('happened', hear)
  const untap = tap((name, event) => {
    if (!OURS_ALONE.has(name)) io.serverSideEmit('happened', name, event)
  })
  return () => {
    untap()
    io.off('happened', hear)
  }
}
