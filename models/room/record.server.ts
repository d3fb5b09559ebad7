import { Schema, Types } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { defineModel } from '#models/database.server.ts'
import { ROOM_STATES, type RoomState, type WireRoom } from './room.ts'

export interface RoomRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  organisations: Types.ObjectId[]
  state: RoomState
  createdAt: Date
  /** While it is closing: when it becomes read-only. */
  archiveAt?: Date | null
  /** When its members were last brought in line with the parties' people. */
  followedAt?: Date
  /** Counts the changes of who is in the room and of its state, each in the transaction that makes it. */
  generation?: number
}

const schema = new Schema<RoomRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    organisations: { type: [Schema.Types.ObjectId], required: true },
    state: { type: String, enum: ROOM_STATES, default: 'active' },
    createdAt: { type: Date, default: currentTime },
    archiveAt: { type: Date, default: null },
    followedAt: { type: Date },
    generation: { type: Number, default: 0 },
  },
  { collection: 'rooms', versionKey: false },
)
schema.index({ collaboration: 1 }, { unique: true })
schema.index({ organisations: 1 })
schema.index({ archiveAt: 1 }, { partialFilterExpression: { state: 'closing' } })

export const Room = defineModel<RoomRecord>('Room', schema)

/**
 * The generations of these rooms' members, as a majority has them; 0 for a room that never changed, absent for one
 * that is gone.
 */
export async function generationsOf(roomIds: readonly string[]): Promise<Map<string, number>> {
  const _id = { $in: roomIds.map((id) => new Types.ObjectId(id)) }
  const rooms = await Room.collection
    .find<Pick<RoomRecord, '_id' | 'generation'>>(
      { _id },
      { projection: { generation: 1 }, readConcern: 'majority' },
    )
    .toArray()
  return new Map(rooms.map(({ _id, generation = 0 }) => [_id.toString(), generation]))
}

export function toWireRoom({
  _id,
  collaboration,
  state,
  organisations,
  archiveAt,
}: RoomRecord): WireRoom {
  return {
    id: _id.toString(),
    collaborationId: collaboration.toString(),
    state,
    organisations: organisations.map(String),
    archiveAt: archiveAt?.toISOString() ?? null,
  }
}
