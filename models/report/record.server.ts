import { Schema, type Types } from 'mongoose'
import { writtenSchema } from '#models/collaboration/written-schema.server.ts'
import { defineModel } from '#models/database.server.ts'
import type { Written } from '#models/text/written.ts'

/** What a collaboration's parties say about one period; former versions are in the audit. */
export interface ReportRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  period: number
  done: Written
  next: Written
  problems: Written | null
  /** In the order in which they were chosen. */
  files: Types.ObjectId[]
  by: Types.ObjectId
  at: Date
  editedBy: Types.ObjectId
  editedAt: Date
  /** From 1, one more with every change. */
  version: number
  /** Names the form that was sent last, so that a second click writes nothing. */
  submission: string | null
}

const id = { type: Schema.Types.ObjectId, required: true } as const
const moment = { type: Date, required: true } as const

const schema = new Schema<ReportRecord>(
  {
    collaboration: id,
    period: { type: Number, required: true },
    done: { type: writtenSchema, required: true },
    next: { type: writtenSchema, required: true },
    problems: { type: writtenSchema, default: null },
    files: { type: [Schema.Types.ObjectId], default: [] },
    by: id,
    at: moment,
    editedBy: id,
    editedAt: moment,
    version: { type: Number, required: true },
    submission: { type: String, default: null },
  },
  { collection: 'reports', versionKey: false },
)
schema.index({ collaboration: 1, period: -1 }, { unique: true })

export const Report = defineModel<ReportRecord>('Report', schema)
