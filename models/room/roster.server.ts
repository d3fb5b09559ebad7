import { LRUCache } from 'lru-cache'
import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import { on } from '#models/events.ts'
import { namesOf } from '#models/user/user.server.ts'
import { RoomMember, type RoomMemberRecord } from './member.server.ts'
import { roomPolicy, type RoomToJudge } from './policy.ts'
import { Room, toWireRoom } from './record.server.ts'
import type { RoomMemberState, WireRoom, WireRoomMember } from './room.ts'

export interface Person extends WireRoomMember {
  state: RoomMemberState
}

/** A room with everyone who is or was in it: what every message needs to know and none should ask for. */
export interface Roster extends RoomToJudge {
  room: WireRoom
  people: ReadonlyMap<string, Person>
  /** False once somebody has come or gone since it was read. */
  isCurrent: () => boolean
}

interface Entry {
  roster: Promise<Roster>
  current: boolean
}

/** Names may be out of date for so long; who is in a room never is, see below. */
const FRESH_MS = 60_000

const cache = new LRUCache<string, Entry>({ max: 2_000, ttl: FRESH_MS })

const forget = ({ roomId }: { roomId: string }) => {
  const entry = cache.get(roomId)
  if (entry) entry.current = false
  cache.delete(roomId)
}
on('room.member-added', forget)
on('room.member-removed', forget)
on('room.read', ({ roomId, userId, seq }) => {
  cache.get(roomId)?.roster.then(
    ({ people }) => {
      const person = people.get(userId)
      if (person) person.lastRead = Math.max(person.lastRead, seq)
    },
    () => undefined,
  )
})

/**
 * @throws DomainError `not-found`
 */
export async function rosterOf(roomId: string): Promise<Roster> {
  const known = cache.get(roomId)
  if (known) return known.roster
  const entry: Entry = { current: true, roster: load(roomId, () => entry.current) }
  cache.set(roomId, entry)
  // Only this one: while it failed, the room may have been asked for and loaded again.
  entry.roster.catch(() => cache.get(roomId) === entry && cache.delete(roomId))
  return entry.roster
}

/** The room if the actor is in it. @throws DomainError `not-found`, also where others are */
export async function rosterFor(actor: Actor, roomId: string): Promise<Roster> {
  const roster = await rosterOf(roomId)
  return roomPolicy.read(actor, roster) ? roster : notFound()
}

export function membersOf({ people }: Roster): Person[] {
  return [...people.values()].filter(({ state }) => state === 'active')
}

export function toWireMember({ id, name, organisation, role, lastRead }: Person): WireRoomMember {
  return { id, name, organisation, role, lastRead }
}

async function load(roomId: string, isCurrent: () => boolean): Promise<Roster> {
  const [record, members] = await Promise.all([
    Room.findById(roomId).lean(),
    RoomMember.find({ room: roomId }).sort({ joinedAt: 1, _id: 1 }).lean(),
  ])
  if (!record) notFound()
  const names = await namesOf(members.map(({ user }) => user.toString()))
  const people = new Map(
    members.map((member) => {
      const person = toPerson(member, names)
      return [person.id, person]
    }),
  )
  const room = toWireRoom(record)
  const roleOf = (userId: string) => {
    const person = people.get(userId)
    return person?.state === 'active' ? person.role : null
  }
  return { room, state: room.state, people, roleOf, isCurrent }
}

function toPerson(member: RoomMemberRecord, names: ReadonlyMap<string, string>): Person {
  const { user, organisation, role, state, lastRead } = member
  const id = user.toString()
  const name = names.get(id) ?? ''
  return { id, name, organisation: organisation?.toString() ?? null, role, state, lastRead }
}
