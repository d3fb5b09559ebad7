import type { ClientSession, Types } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import {
  admit,
  dismiss,
  RoomMember,
  type Newcomer,
  type RoomMemberRecord,
} from './member.server.ts'
import { Room, type RoomRecord } from './record.server.ts'
import { peopleOf } from './room.server.ts'

/**
 * Lets the rooms of an organisation follow it: its people come in with their membership and go with it, and a
 * suspended organisation's people are out until it is reinstated; archived rooms too, which are still read.
 * Whoever a lead sent away stays away; guests are nobody's people. Changes nothing where all is as it should be.
 */
export async function syncRoomMembers(organisationId: string): Promise<void> {
  const rooms = await Room.find({ organisations: organisationId }).lean()
  for (const room of rooms) await syncRoom(room)
}

/**
 * The same for the one room that a collaboration has just opened: people may have joined a party meanwhile.
 */
export async function settleRoom(collaborationId: string): Promise<void> {
  const room = await Room.findOne({ collaboration: collaborationId }).lean()
  if (!room) return
  await syncRoom(room)
  emit('room.opened', { roomId: room._id.toString(), collaborationId })
}

/**
 * Follows what no process followed, because the one that changed it died before it could: looks at every room,
 * and writes only where something differs.
 */
export async function syncRoomsLeftBehind(): Promise<void> {
  for await (const room of Room.find().lean().cursor()) {
    const { newcomers, leaving } = await differencesIn(room, null)
    if (newcomers.length + leaving.length > 0) await syncRoom(room)
  }
}

async function syncRoom(record: RoomRecord): Promise<void> {
  const { _id: room } = record
  const { came, went } = await inTransaction(async (session) => {
    // Everyone who follows the same room writes here, so that they follow one after the other.
    await Room.updateOne({ _id: room }, { $currentDate: { followedAt: true } }, { session })
    const { newcomers, leaving } = await differencesIn(record, session)
    await admit(session, room, newcomers)
    await dismiss(session, room, leaving, 'party')
    const came = newcomers.map(({ user }) => user.toString())
    const went = leaving.map(String)
    if (came.length + went.length > 0) {
      await recordAudit(session, null, 'room.members-followed', room, { came, went })
    }
    return { came, went }
  })
  const roomId = room.toString()
  for (const userId of came) emit('room.member-added', { roomId, userId })
  for (const userId of went) emit('room.member-removed', { roomId, userId })
}

/** @returns who should be in the room and is not, or not as they should, and who should not be */
async function differencesIn(
  { _id: room, organisations }: RoomRecord,
  session: ClientSession | null,
) {
  const mentions = await findMentions(organisations.map(String))
  const present = organisations.filter((id) => mentions.get(id.toString())?.state !== 'suspended')
  const people = await peopleOf(present, session)
  return difference(people, await RoomMember.find({ room }, null, { session }).lean())
}

function difference(
  people: readonly Newcomer[],
  members: readonly RoomMemberRecord[],
): { newcomers: Newcomer[]; leaving: Types.ObjectId[] } {
  const known = new Map(members.map((member) => [member.user.toString(), member]))
  const belonging = new Set(people.map(({ user }) => user.toString()))
  return {
    newcomers: people.filter(({ user, role, organisation }) => {
      const member = known.get(user.toString())
      if (!member) return true
      if (member.state === 'removed') return member.removedBy !== 'lead'
      return member.role !== role || !member.organisation?.equals(organisation)
    }),
    leaving: members.flatMap(({ user, state, organisation }) =>
      state === 'active' && organisation && !belonging.has(user.toString()) ? user : [],
    ),
  }
}
