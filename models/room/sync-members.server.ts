import type { Types } from 'mongoose'
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
 * suspended organisation's people are out until it is reinstated. Whoever a lead sent away stays away; guests
 * are nobody's people. Changes nothing where all is as it should be.
 */
export async function syncRoomMembers(organisationId: string): Promise<void> {
  const rooms = await Room.find({
    organisations: organisationId,
    state: { $ne: 'archived' },
  }).lean()
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

async function syncRoom({ _id: room, organisations }: RoomRecord): Promise<void> {
  const mentions = await findMentions(organisations.map(String))
  const present = organisations.filter((id) => mentions.get(id.toString())?.state !== 'suspended')
  const { came, went } = await inTransaction(async (session) => {
    // Everyone who follows the same room writes here, so that they follow one after the other.
    await Room.updateOne({ _id: room }, { $currentDate: { followedAt: true } }, { session })
    const people = await peopleOf(present, session)
    const members = await RoomMember.find({ room }, null, { session }).lean()
    const { newcomers, leaving } = difference(people, members)
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
