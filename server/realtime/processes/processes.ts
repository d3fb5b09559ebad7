import { createAdapter } from '@socket.io/redis-streams-adapter'
import { shareRosters } from '#models/room/roster.server.ts'
import type { Presence } from '#server/realtime/presence.ts'
import type { PortalServer } from '#server/realtime/sockets.ts'
import type { Told } from '#server/realtime/told.ts'
import { bridge } from './bridge.ts'
import { guarded } from './guarded-client.ts'
import { followPeers } from './peers.ts'
import { connectRedis } from './redis.ts'
import { Sweep } from './sweep.ts'

export interface OtherProcesses {
  /** Whether they are heard now. */
  areHeard: () => boolean
  stop: () => void
}

/**
 * Makes this process one of several that serve the same portal. What happens in one reaches the others through
 * Redis (see `bridge`); what Redis loses is found in the database (see `Sweep`), and what must not be wrong even
 * for a moment, who may read and write in a room, is always asked of it (see `rostersOf`).
 */
export function joinProcesses(
  url: string,
  swept: { io: PortalServer; presence: Presence; told: Told },
): OtherProcesses {
  const { io, presence } = swept
  shareRosters()
  const sweep = new Sweep(swept)
  const redis = connectRedis(url, () => sweep.now())
  io.adapter(
    createAdapter(guarded(redis.client), { streamName: 'wanlian', channelPrefix: 'wanlian' }),
  )
  const stops = [bridge(io, presence), followPeers(io, presence)]
  return {
    areHeard: redis.isUp,
    stop() {
      stops.forEach((stop) => stop())
      sweep.stop()
      void io.of('/').adapter.close()
      redis.close()
    },
  }
}
