import { randomUUID } from 'node:crypto'
import { Headcount } from '#server/realtime/headcount.ts'
import type { Presence } from '#server/realtime/presence.ts'
import type { PortalServer } from '#server/realtime/sockets.ts'
import type { PresenceChange, PresenceNews } from './presence-news.ts'

const BEAT_MS = 3_000
/** A process that is silent for so long is gone, and everybody with it. */
const SILENCE_MS = 10_000

interface Peer {
  number: number
  heardAt: number
  people: Headcount
}

/**
 * Who is where in the portal's other processes. Each tells what changes; whoever missed something, or is new,
 * asks for the whole.
 * @returns a function that stops, and says goodbye
 */
export function followPeers(io: PortalServer, presence: Presence): () => void {
  const self = randomUUID()
  const peers = new Map<string, Peer>()
  let number = 0
  let changes: PresenceChange[] = []

  const tell = () => {
    if (changes.length > 0) number += 1
    io.serverSideEmit('presence', { from: self, number, whole: false, changes })
    changes = []
  }

  const tellWhole = (of: string) => {
    if (of !== self) return
    tell()
    const everybody = presence
      .roomsHere()
      .flatMap((roomId) =>
        presence.peopleHere(roomId).map((id): PresenceChange => [roomId, id, true]),
      )
    io.serverSideEmit('presence', { from: self, number, whole: true, changes: everybody })
  }

  const hear = ({ from, number, whole, changes }: PresenceNews) => {
    if (whole) forget(from)
    const known = peers.get(from)
    const expected = known ? known.number + (changes.length > 0 ? 1 : 0) : undefined
    if (known) known.heardAt = performance.now()
    if (!whole && number !== expected) return void io.serverSideEmit('presence.wanted', from)
    const people = known?.people ?? new Headcount()
    peers.set(from, { number, people, heardAt: performance.now() })
    for (const [roomId, userId, open] of changes) {
      if (people.has(roomId, userId) === open) continue
      people.add(roomId, userId, open ? 1 : -1)
      presence.countElsewhere(roomId, userId, open)
    }
  }

  const forget = (from: string) => {
    const { people } = peers.get(from) ?? { people: new Headcount() }
    peers.delete(from)
    for (const roomId of people.rooms())
      for (const userId of people.people(roomId)) presence.countElsewhere(roomId, userId, false)
  }

  const beat = () => {
    tell()
    for (const [from, { heardAt }] of peers)
      if (performance.now() - heardAt > SILENCE_MS) forget(from)
  }

  presence.onChange = (...change) => {
    if (changes.push(change) === 1) setImmediate(() => changes.length > 0 && tell())
  }
  io.on('presence', hear)
  io.on('presence.wanted', tellWhole)
  const timer = setInterval(beat, BEAT_MS).unref()
  return () => {
    clearInterval(timer)
    io.serverSideEmit('presence', { from: self, number: number + 1, whole: true, changes: [] })
  }
}
