import { setTimeout as sleep } from 'node:timers/promises'
import { relay } from '#models/events.ts'
import { changesInRooms } from '#models/message/history.server.ts'
import { toWireMessage } from '#models/message/present.server.ts'
import type { MessageRecord } from '#models/message/record.server.ts'
import { rosterOf, rostersOf } from '#models/room/roster.server.ts'
import { openSessionsAmong } from '#models/session/session.server.ts'
import { logger } from '#server/logger.ts'
import type { Presence } from '#server/realtime/presence.ts'
import type { PortalServer } from '#server/realtime/sockets.ts'
import type { Told } from '#server/realtime/told.ts'

const EVERY_MS = 4_000
/** What has just been written is probably on its way; it is only missing if it is so after this time. */
const ON_ITS_WAY_MS = 1_000
const ROOMS_AT_ONCE = 200
const SESSIONS_AT_ONCE = 1_000

interface Swept {
  io: PortalServer
  presence: Presence
  told: Told
}

/**
 * Puts right what a process did not hear of the others, because Redis was away or the other one died before it
 * could tell: who has been sent away from a room, whose session has ended, and what was written meanwhile, for
 * the rooms and people connected here. Everything is in the database, so this needs nobody's help; while Redis
 * is away, it is how messages come across, a few seconds late.
 */
export class Sweep {
  readonly #swept: Swept
  #sweeping = false
  readonly #timer: NodeJS.Timeout

  constructor(swept: Swept) {
    this.#swept = swept
    this.#timer = setInterval(() => this.now(), EVERY_MS).unref()
  }

  /** Unless it is under way. */
  now(): void {
    if (this.#sweeping) return
    this.#sweeping = true
    this.#sweep()
      .catch((error: unknown) => logger.error({ err: error }, 'rooms were not swept'))
      .finally(() => (this.#sweeping = false))
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #sweep(): Promise<void> {
    const { presence, told } = this.#swept
    const rooms = presence.roomsHere()
    told.keepOnly(rooms)
    for (const some of portions(rooms, ROOMS_AT_ONCE)) {
      // Whoever is no longer in one of them goes as it is looked at.
      await rostersOf(some)
      if ((await this.#missingIn(some)).size > 0) await this.#tellMissing(some)
    }
    await this.#endSessions()
  }

  async #tellMissing(rooms: readonly string[]): Promise<void> {
    await sleep(ON_ITS_WAY_MS)
    for (const [roomId, records] of await this.#missingIn(rooms)) await this.#tell(roomId, records)
  }

  #missingIn(rooms: readonly string[]): Promise<Map<string, MessageRecord[]>> {
    const { told } = this.#swept
    return changesInRooms(
      new Map(
        rooms.flatMap((roomId) => {
          const upTo = told.upTo(roomId)
          return upTo === undefined ? [] : [[roomId, upTo] as const]
        }),
      ),
    )
  }

  /** To those who are in the room now that the messages have been read. */
  async #tell(roomId: string, records: readonly MessageRecord[]): Promise<void> {
    const roster = await rosterOf(roomId)
    const upTo = this.#swept.told.upTo(roomId) ?? Infinity
    const missing = records.filter(({ changed }) => changed > upTo)
    if (missing.length === 0) return
    logger.warn({ room: roomId, messages: missing.length }, 'told what no process had told')
    for (const record of missing) {
      // What was posted and then changed, all unheard, is new here.
      relay(record.seq > upTo ? 'messages.posted' : 'messages.changed', {
        roomId,
        generation: roster.generation,
        messages: [toWireMessage(record, roster)],
      })
    }
  }

  async #endSessions(): Promise<void> {
    const sockets = [...this.#swept.io.of('/').sockets.values()]
    const sessions = new Map(sockets.map(({ data }) => [data.sessionId, data.actor.id]))
    for (const some of portions([...sessions], SESSIONS_AT_ONCE)) {
      const open = await openSessionsAmong(some.map(([sessionId]) => sessionId))
      for (const [sessionId, userId] of some)
        if (!open.has(sessionId)) relay('session.revoked', { sessionId, userId })
    }
  }
}

function portions<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size))
}
