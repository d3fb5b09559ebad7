import { Schema, type ClientSession, type Types } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { defineModel } from '#models/database.server.ts'
import { Room } from './record.server.ts'
import { ROOM_MEMBER_STATES, ROOM_ROLES, type RoomMemberState, type RoomRole } from './room.ts'

/** Why somebody is no longer in a room: sent away by a lead for good, or with the party they came for. */
const REMOVALS = ['lead', 'party'] as const

export interface RoomMemberRecord {
  _id: Types.ObjectId
  room: Types.ObjectId
  user: Types.ObjectId
  organisation: Types.ObjectId | null
  role: RoomRole
  state: RoomMemberState
  removedBy: (typeof REMOVALS)[number] | null
  lastRead: number
  joinedAt: Date
}

const schema = new Schema<RoomMemberRecord>(
  {
    room: { type: Schema.Types.ObjectId, required: true },
    user: { type: Schema.Types.ObjectId, required: true },
    organisation: { type: Schema.Types.ObjectId, default: null },
    role: { type: String, enum: ROOM_ROLES, required: true },
    state: { type: String, enum: ROOM_MEMBER_STATES, default: 'active' },
    removedBy: { type: String, enum: [...REMOVALS, null], default: null },
    lastRead: { type: Number, default: 0 },
    joinedAt: { type: Date, default: currentTime },
  },
  { collection: 'room-members', versionKey: false },
)
schema.index({ room: 1, user: 1 }, { unique: true })
schema.index({ user: 1, state: 1 })

export const RoomMember = defineModel<RoomMemberRecord>('RoomMember', schema)

export interface Newcomer {
  user: Types.ObjectId
  organisation: Types.ObjectId
  role: RoomRole
}

/** Lets people in, or back in; whoever is in already takes the new role. A new generation of the room's members. */
export async function admit(
  session: ClientSession,
  room: Types.ObjectId,
  newcomers: readonly Newcomer[],
): Promise<void> {
  if (newcomers.length === 0) return
  await RoomMember.bulkWrite(
    newcomers.map(({ user, organisation, role }) => ({
      updateOne: {
        filter: { room, user },
        update: {
          $set: { organisation, role, state: 'active' as const, removedBy: null },
          $setOnInsert: { lastRead: 0, joinedAt: currentTime() },
        },
        upsert: true,
      },
    })),
    { session },
  )
  await nextGeneration(session, room)
}

/** Sends people out who are in. A new generation of the room's members. @returns how many it were */
export async function dismiss(
  session: ClientSession,
  room: Types.ObjectId,
  users: readonly Types.ObjectId[],
  removedBy: (typeof REMOVALS)[number],
): Promise<number> {
  if (users.length === 0) return 0
  const { modifiedCount } = await RoomMember.updateMany(
    { room, user: { $in: users }, state: 'active' },
    { $set: { state: 'removed', removedBy } },
    { session },
  )
  if (modifiedCount > 0) await nextGeneration(session, room)
  return modifiedCount
}

/** Everyone who is in a room now. */
export async function membersIn(
  room: Types.ObjectId,
  session: ClientSession,
): Promise<Types.ObjectId[]> {
  const members = await RoomMember.find({ room, state: 'active' }, { user: 1 }, { session }).lean()
  return members.map(({ user }) => user)
}

/** By which every process notices that what it remembers of the room's members is out of date. */
async function nextGeneration(session: ClientSession, room: Types.ObjectId): Promise<void> {
  await Room.updateOne({ _id: room }, { $inc: { generation: 1 } }, { session })
}
