import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Written } from '#models/text/written.ts'
import { writtenSchema } from './written-schema.server.ts'

/** One version of a collaboration's agreement; never changed once written. */
export interface AgreementRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  /** From 1, which holds the proposal's objectives. */
  version: number
  objectives: Written
  /** Markdown. */
  text: Written | null
  by: Types.ObjectId
  at: Date
}

const schema = new Schema<AgreementRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    objectives: { type: writtenSchema, required: true },
    text: { type: writtenSchema, default: null },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'agreements', versionKey: false },
)
schema.index({ collaboration: 1, version: 1 }, { unique: true })

export const Agreement = defineModel<AgreementRecord>('Agreement', schema)
