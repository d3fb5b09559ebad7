import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import { NOTICE_KINDS, type NoticeKind } from './notice.ts'

/** Who is to hear of it; everyone once, whichever way they are meant. */
export interface Audience {
  /** Their representatives. */
  organisations?: readonly Types.ObjectId[]
  users?: readonly Types.ObjectId[]
  /** Every coordinator and administrator. */
  coordinators?: boolean
}

export interface NoticeRecord {
  _id: Types.ObjectId
  kind: NoticeKind
  /** Told once per key, however often a verb or a job says it. */
  key: string
  to: Audience
  /** Where it leads, without the locale. */
  path: string
  /** Names of organisations and titles of programmes, said in each reader's language. */
  names: Record<string, Names>
  figures: Record<string, string | number>
  /** Said as dates in each reader's language. */
  dates: Record<string, Date>
  at: Date
  /** When everyone concerned had it; null while that is still to be done. */
  deliveredAt: Date | null
}

const schema = new Schema<NoticeRecord>(
  {
    kind: { type: String, enum: NOTICE_KINDS, required: true },
    key: { type: String, required: true },
    to: {
      type: new Schema(
        {
          organisations: { type: [Schema.Types.ObjectId], default: [] },
          users: { type: [Schema.Types.ObjectId], default: [] },
          coordinators: { type: Boolean, default: false },
        },
        { _id: false },
      ),
      required: true,
    },
    path: { type: String, required: true },
    names: { type: Schema.Types.Mixed, default: {} },
    figures: { type: Schema.Types.Mixed, default: {} },
    dates: { type: Schema.Types.Mixed, default: {} },
    at: { type: Date, required: true },
    deliveredAt: { type: Date, default: null },
  },
  { collection: 'notices', versionKey: false, minimize: false },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ at: 1 }, { partialFilterExpression: { deliveredAt: null } })

/** What is to be told; `tell` writes it, the delivery takes it to people. */
export const Notice = defineModel<NoticeRecord>('Notice', schema)
