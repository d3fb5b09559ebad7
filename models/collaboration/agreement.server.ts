import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Day } from '#models/day.ts'
import type { Written } from '#models/text/written.ts'
import { writtenSchema } from './written-schema.server.ts'

export interface PlannedMilestoneRecord {
  /** The same from version to version, so that what was reached stays with it. */
  _id: Types.ObjectId
  title: Written
  /** The party that sees to it. */
  owner: Types.ObjectId
  due: Day
}

/** Whom a party can be reached by in this matter. */
export interface ContactRecord {
  organisation: Types.ObjectId
  /** Never converted between scripts. */
  name: string
  role: Written | null
  email: string | null
  phone: string | null
}

/** One version of a collaboration's agreement; never changed once written. */
export interface AgreementRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  /** From 1, which holds the proposal's objectives. */
  version: number
  objectives: Written
  /** Markdown. */
  text: Written | null
  /** Absent where there were none when it was written, as in a proposal's. */
  milestones?: PlannedMilestoneRecord[]
  contacts?: ContactRecord[]
  by: Types.ObjectId
  at: Date
}

const schema = new Schema<AgreementRecord>(
  {
    collaboration: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    objectives: { type: writtenSchema, required: true },
    text: { type: writtenSchema, default: null },
    milestones: [
      new Schema<PlannedMilestoneRecord>({
        title: { type: writtenSchema, required: true },
        owner: { type: Schema.Types.ObjectId, required: true },
        due: { type: String, required: true },
      }),
    ],
    contacts: [
      new Schema<ContactRecord>(
        {
          organisation: { type: Schema.Types.ObjectId, required: true },
          name: { type: String, required: true },
          role: { type: writtenSchema, default: null },
          email: { type: String, default: null },
          phone: { type: String, default: null },
        },
        { _id: false },
      ),
    ],
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'agreements', versionKey: false },
)
schema.index({ collaboration: 1, version: 1 }, { unique: true })

export const Agreement = defineModel<AgreementRecord>('Agreement', schema)
