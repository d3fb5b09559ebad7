import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Written, WrittenScript } from '#models/text/written.ts'

export interface MessageRecord extends Written {
  _id: Types.ObjectId
  room: Types.ObjectId
  seq: number
  changed: number
  author: Types.ObjectId
  clientId: string
  at: Date
  replyTo?: Types.ObjectId
}

const SCRIPTS: readonly WrittenScript[] = ['hans', 'hant', 'none']

const schema = new Schema<MessageRecord>(
  {
    room: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    changed: { type: Number, required: true },
    author: { type: Schema.Types.ObjectId, required: true },
    clientId: { type: String, required: true },
    text: { type: String, required: true },
    script: { type: String, enum: SCRIPTS, required: true },
    at: { type: Date, required: true },
    replyTo: { type: Schema.Types.ObjectId },
  },
  { collection: 'messages', versionKey: false },
)
// The first two are what makes the log right: see `appendToLogs`.
schema.index({ room: 1, seq: 1 }, { unique: true })
schema.index({ room: 1, author: 1, clientId: 1 }, { unique: true })
schema.index({ room: 1, changed: 1 }, { unique: true })

export const Message = defineModel<MessageRecord>('Message', schema)
