import { Schema, type Types } from 'mongoose'
import { writtenSchema } from '#models/collaboration/written-schema.server.ts'
import { defineModel } from '#models/database.server.ts'
import type { Written } from '#models/text/written.ts'

/** What somebody wrote about how a milestone comes along; never changed. */
export interface MilestoneUpdateRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  milestone: Types.ObjectId
  text: Written
  /** In the order in which they were chosen. */
  files: Types.ObjectId[]
  by: Types.ObjectId
  at: Date
  /** Names the form that was sent, so that a second click writes nothing. */
  submission: string
}

const schema = new Schema<MilestoneUpdateRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    milestone: { type: Schema.Types.ObjectId, required: true },
    text: { type: writtenSchema, required: true },
    files: { type: [Schema.Types.ObjectId], default: [] },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    submission: { type: String, required: true },
  },
  { collection: 'milestone-updates', versionKey: false },
)
schema.index({ collaboration: 1, at: -1 })
schema.index({ milestone: 1, at: -1 })
schema.index({ by: 1, submission: 1 }, { unique: true })

export const MilestoneUpdate = defineModel<MilestoneUpdateRecord>('MilestoneUpdate', schema)
