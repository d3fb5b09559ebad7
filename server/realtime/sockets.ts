import type { Server, Socket } from 'socket.io'
import type { Actor } from '#models/actor.ts'
import type { DomainEvents } from '#models/event-catalogue.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '#models/room/protocol.ts'
import type { Script } from '#models/text/locale.ts'
import type { PresenceNews } from './processes/presence-news.ts'

interface SocketData {
  /** As at the handshake; what may change since, membership above all, is asked of the models. */
  actor: Actor
  sessionId: string
  /** In which the person reads; null for readers of English, who see everything as written. */
  script: Script | null
  /** Rooms whose channel this socket is in. */
  rooms: Set<string>
}

/** What the portal's processes tell each other. */
interface InterServerEvents {
  happened: (name: keyof DomainEvents, event: DomainEvents[keyof DomainEvents]) => void
  presence: (news: PresenceNews) => void
  /** Somebody has missed something of the process with this name. */
  'presence.wanted': (of: string) => void
}

export type PortalServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  InterServerEvents,
  SocketData
>
export type PortalSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  InterServerEvents,
  SocketData
>
