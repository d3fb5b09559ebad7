import { Schema, type Types } from 'mongoose'
import { writtenSchema } from '#models/collaboration/written-schema.server.ts'
import { defineModel } from '#models/database.server.ts'
import type { Day } from '#models/day.ts'
import type { Written } from '#models/text/written.ts'
import { MILESTONE_STATES, type MilestoneState } from './states.ts'

export interface MilestoneRecord {
  /** The same as in every version of the agreement that holds it. */
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  /** Title, owner and date are what the version in force says. */
  title: Written
  owner: Types.ObjectId
  due: Day
  /** Where it stands in the agreement. */
  position: number
  /** False once a later version has left it out. */
  inForce: boolean
  state: MilestoneState
  /** Every state it was moved to, oldest first. */
  course: Array<{ state: MilestoneState; at: Date; by: Types.ObjectId }>
  /** Why it was dropped. */
  reason: Written | null
}

const state = { type: String, enum: MILESTONE_STATES, required: true } as const

const schema = new Schema<MilestoneRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    title: { type: writtenSchema, required: true },
    owner: { type: Schema.Types.ObjectId, required: true },
    due: { type: String, required: true },
    position: { type: Number, required: true },
    inForce: { type: Boolean, required: true },
    state: { ...state, default: 'planned' },
    course: [
      new Schema(
        {
          state,
          at: { type: Date, required: true },
          by: { type: Schema.Types.ObjectId, required: true },
        },
        { _id: false },
      ),
    ],
    reason: { type: writtenSchema, default: null },
  },
  { collection: 'milestones', versionKey: false },
)
schema.index({ collaboration: 1, position: 1 })

export const Milestone = defineModel<MilestoneRecord>('Milestone', schema)
