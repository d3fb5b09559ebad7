import type { Server, Socket } from 'socket.io'
import type { Actor } from '#models/actor.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '#models/room/protocol.ts'
import type { Script } from '#models/text/locale.ts'

export interface SocketData {
  /** As at the handshake; what may change since, membership above all, is asked of the models. */
  actor: Actor
  sessionId: string
  /** In which the person reads; null for readers of English, who see everything as written. */
  script: Script | null
  /** Rooms whose channel this socket is in. */
  rooms: Set<string>
}

type None = Record<never, never>
export type PortalServer = Server<ClientToServerEvents, ServerToClientEvents, None, SocketData>
export type PortalSocket = Socket<ClientToServerEvents, ServerToClientEvents, None, SocketData>
