import { Schema, type Types } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { defineModel } from '#models/database.server.ts'
import { ROOM_STATES, type RoomState, type WireRoom } from './room.ts'

export interface RoomRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  organisations: Types.ObjectId[]
  state: RoomState
  createdAt: Date
  /** When its members were last brought in line with the parties' people. */
  followedAt?: Date
}

const schema = new Schema<RoomRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    organisations: { type: [Schema.Types.ObjectId], required: true },
    state: { type: String, enum: ROOM_STATES, default: 'active' },
    createdAt: { type: Date, default: currentTime },
    followedAt: { type: Date },
  },
  { collection: 'rooms', versionKey: false },
)
schema.index({ collaboration: 1 }, { unique: true })
schema.index({ organisations: 1 })

export const Room = defineModel<RoomRecord>('Room', schema)

export function toWireRoom({ _id, collaboration, state, organisations }: RoomRecord): WireRoom {
  return {
    id: _id.toString(),
    collaborationId: collaboration.toString(),
    state,
    organisations: organisations.map(String),
  }
}
