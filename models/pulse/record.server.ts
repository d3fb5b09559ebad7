import { Schema, type Types } from 'mongoose'
import { writtenSchema } from '#models/collaboration/written-schema.server.ts'
import { defineModel } from '#models/database.server.ts'
import type { Written } from '#models/text/written.ts'
import { PULSE_ANSWERS, type PulseAnswer } from './pulse.ts'

/** How one party says that one period went. */
export interface PulseRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  organisation: Types.ObjectId
  period: number
  answer: PulseAnswer
  remark: Written | null
  by: Types.ObjectId
  at: Date
}

const id = { type: Schema.Types.ObjectId, required: true } as const

const schema = new Schema<PulseRecord>(
  {
    collaboration: id,
    organisation: id,
    period: { type: Number, required: true },
    answer: { type: String, enum: PULSE_ANSWERS, required: true },
    remark: { type: writtenSchema, default: null },
    by: id,
    at: { type: Date, required: true },
  },
  { collection: 'pulses', versionKey: false },
)
schema.index({ collaboration: 1, period: -1, organisation: 1 }, { unique: true })

export const Pulse = defineModel<PulseRecord>('Pulse', schema)
