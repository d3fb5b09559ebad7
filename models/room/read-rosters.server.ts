import { DomainError } from '#models/errors.ts'
import { readingInThisTurn, readingUnhurried } from '#models/read-together.server.ts'
import { namesOf } from '#models/user/user.server.ts'
import { RoomMember, type RoomMemberRecord } from './member.server.ts'
import { Room, toWireRoom } from './record.server.ts'
import type { RoomMemberState, WireRoom, WireRoomMember } from './room.ts'

export interface Person extends WireRoomMember {
  state: RoomMemberState
}

/** A room and everyone who is or was in it, as a majority of the database has them. */
export interface RosterRead {
  room: WireRoom
  people: ReadonlyMap<string, Person>
  /** Grows with every change of who is in the room and of its state. */
  generation: number
}

/** @throws DomainError `not-found` */
export const readRoster = readingInThisTurn<RosterRead>(readRosters)

/** The same for whoever is in no hurry. @throws DomainError `not-found` */
export const readRosterInTime = readingUnhurried<RosterRead>(readRosters)

async function readRosters(roomIds: readonly string[]): Promise<Array<RosterRead | DomainError>> {
  // One after the other: the members are then at least as new as the generation they are taken for. As a majority
  // has them: what a primary that was left behind alone has would be remembered under a number that comes again.
  const records = await Room.find({ _id: { $in: roomIds } })
    .readConcern('majority')
    .lean()
  const members = await RoomMember.find({ room: { $in: roomIds } })
    .readConcern('majority')
    .sort({ joinedAt: 1, _id: 1 })
    .lean()
  const names = await namesOf(members.map(({ user }) => user.toString()))
  const rosters = new Map(
    records.map((record) => {
      const room = toWireRoom(record)
      const { generation = 0 } = record
      return [room.id, { room, people: new Map<string, Person>(), generation }]
    }),
  )
  for (const member of members) {
    const person = toPerson(member, names)
    rosters.get(member.room.toString())?.people.set(person.id, person)
  }
  return roomIds.map((roomId) => rosters.get(roomId) ?? new DomainError('not-found'))
}

function toPerson(member: RoomMemberRecord, names: ReadonlyMap<string, string>): Person {
  const { user, organisation, role, state, lastRead } = member
  const id = user.toString()
  const name = names.get(id) ?? ''
  return { id, name, organisation: organisation?.toString() ?? null, role, state, lastRead }
}
