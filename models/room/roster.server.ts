import { LRUCache } from 'lru-cache'
import type { Actor } from '#models/actor.ts'
import { around } from '#models/around.ts'
import { notFound } from '#models/errors.ts'
import { emit, on } from '#models/events.ts'
import { roomPolicy, type RoomToJudge } from './policy.ts'
import {
  readRoster,
  readRosterInTime,
  type Person,
  type RosterRead,
} from './read-rosters.server.ts'
import { generationsOf } from './record.server.ts'
import type { WireRoomMember } from './room.ts'

/** A room with everyone who is or was in it: what every message needs to know and none should ask for. */
export interface Roster extends RoomToJudge, RosterRead {
  /** False once somebody has come or gone since it was read. */
  isCurrent: () => boolean
}

interface Entry {
  roster: Promise<Roster>
  current: boolean
  /** When it is read again, while what is known still serves: a message need not wait for somebody's new name. */
  renewAt: number
  /** What is being read to take its place. */
  next?: Entry
}

/** Names may be out of date for so long; who is in a room never is, see `rostersOf`. */
const FRESH_MS = 60_000
const RENEWED_MS = FRESH_MS / 2

// By default the cache would ask what time it is, and set a timer to ask again, for every millisecond.
const cache = new LRUCache<string, Entry>({ max: 2_000, ttl: FRESH_MS, ttlResolution: 1_000 })

const forget = ({ roomId }: { roomId: string }) => {
  const entry = cache.get(roomId)
  for (const each of [entry, entry?.next]) if (each) each.current = false
  cache.delete(roomId)
}
on('room.member-added', forget)
on('room.member-removed', forget)
on('room.closing', forget)
on('room.closed', forget)
on('room.reopened', forget)
on('room.read', ({ roomId, userId, seq }) => {
  const entry = cache.get(roomId)
  for (const each of [entry, entry?.next])
    each?.roster.then(
      ({ people }) => {
        const person = people.get(userId)
        if (person) person.lastRead = Math.max(person.lastRead, seq)
      },
      () => undefined,
    )
})

let shared = false

/** Says that other processes change rooms too: from now on rosters are looked at before they are believed. */
export function shareRosters(): void {
  shared = true
}

/**
 * Who is in these rooms now, each room once, in this order. Alone, a process knows it: its own events tell it
 * of every change. Beside others it would hear of a change later than the change was made, or never, when the
 * connection between them is down. So it asks the database for the rooms' generations, one read of a few bytes
 * for all of them, and reads those rosters again that are behind: whatever is decided by a roster from here was
 * true after the call began.
 * @throws DomainError `not-found`
 */
export async function rostersOf(roomIds: readonly string[]): Promise<Roster[]> {
  const known = roomIds.map((roomId) => cache.get(roomId))
  const asked = shared ? roomIds.filter((_, at) => known[at]) : []
  const generations = asked.length > 0 ? await generationsOf(asked) : new Map<string, number>()
  return Promise.all(
    roomIds.map((roomId, at) => {
      if (!known[at]) return read(roomId)
      return rosterSince(roomId, generations.get(roomId) ?? 0)
    }),
  )
}

/** @throws DomainError `not-found` */
export async function rosterOf(roomId: string): Promise<Roster> {
  const [roster] = await rostersOf([roomId])
  return roster ?? notFound()
}

/** The room if the actor is in it. @throws DomainError `not-found`, also where others are */
export async function rosterFor(actor: Actor, roomId: string): Promise<Roster> {
  const roster = await rosterOf(roomId)
  return roomPolicy.read(actor, roster) ? roster : notFound()
}

/** What is remembered, if it is not older than this generation; else what is true now. */
export async function rosterSince(roomId: string, generation: number): Promise<Roster> {
  const entry = cache.get(roomId)
  const roster = await entry?.roster
  if (entry && roster && roster.generation >= generation) {
    if (!entry.next && entry.renewAt <= performance.now()) renew(roomId, entry)
    return roster
  }
  if (entry && cache.get(roomId) === entry) forget({ roomId })
  return read(roomId)
}

/**
 * The room if the actor seems to be in it: for what is decided by `rosterFor` or `rostersOf` afterwards anyway,
 * and for what is too slight to ask the database for.
 * @throws DomainError `not-found`
 */
export async function likelyRosterFor(actor: Actor, roomId: string): Promise<Roster> {
  const roster = await rosterSince(roomId, 0)
  return roomPolicy.read(actor, roster) ? roster : rosterFor(actor, roomId)
}

function read(roomId: string): Promise<Roster> {
  const known = cache.get(roomId)
  if (known) return known.roster
  const entry = newEntry(roomId, readRoster)
  cache.set(roomId, entry)
  // Only this one: while it failed, the room may have been asked for and loaded again.
  entry.roster.catch(() => cache.get(roomId) === entry && cache.delete(roomId))
  return entry.roster
}

/** Takes the place of what is known once it has been read, unless that has been forgotten meanwhile. */
function renew(roomId: string, known: Entry): void {
  const entry = newEntry(roomId, readRosterInTime)
  known.next = entry
  entry.roster.then(
    () => {
      if (cache.get(roomId) !== known) return
      known.current = false
      cache.set(roomId, entry)
    },
    // It serves until it is too old, and then whoever asks is told what is wrong.
    () => undefined,
  )
}

function newEntry(roomId: string, reader: typeof readRoster): Entry {
  const renewAt = performance.now() + around(RENEWED_MS)
  const roster = load(roomId, reader, () => entry.current)
  const entry: Entry = { current: true, renewAt, roster }
  return entry
}

export function membersOf({ people }: Roster): Person[] {
  return [...people.values()].filter(({ state }) => state === 'active')
}

export function toWireMember({ id, name, organisation, role, lastRead }: Person): WireRoomMember {
  return { id, name, organisation, role, lastRead }
}

async function load(
  roomId: string,
  reader: typeof readRoster,
  isCurrent: () => boolean,
): Promise<Roster> {
  const { room, people, generation } = await reader(roomId)
  const roleOf = (userId: string) => {
    const person = people.get(userId)
    return person?.state === 'active' ? person.role : null
  }
  // Of somebody who was added while it was read it would say that they have to go; and whoever waits for it has to
  // know that those who have to go are gone. So neither is told of what was overtaken.
  if (!isCurrent()) return read(roomId)
  emit('room.roster-read', { roomId, state: room.state, roleOf })
  return { room, state: room.state, people, generation, roleOf, isCurrent }
}
