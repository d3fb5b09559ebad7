import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'

export interface NotificationRecord {
  _id: Types.ObjectId
  user: Types.ObjectId
  notice: Types.ObjectId
  /** The notice's time. */
  at: Date
  unread: boolean
  /** When its mail is to be tried next; null where there is nothing to send, or nothing any more. */
  mailAt: Date | null
  /** Waits for the day's digest instead of having a letter of its own. */
  digest: boolean
  /** How often its mail was begun. */
  mailTries: number
  /** Whoever sends it at the moment. */
  mailClaim: Types.ObjectId | null
  mailedAt: Date | null
}

const schema = new Schema<NotificationRecord>(
  {
    user: { type: Schema.Types.ObjectId, required: true },
    notice: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    unread: { type: Boolean, default: true },
    mailAt: { type: Date, default: null },
    digest: { type: Boolean, default: false },
    mailTries: { type: Number, default: 0 },
    mailClaim: { type: Schema.Types.ObjectId, default: null },
    mailedAt: { type: Date, default: null },
  },
  { collection: 'notifications', versionKey: false },
)
schema.index({ user: 1, notice: 1 }, { unique: true })
schema.index({ user: 1, unread: -1, at: -1, _id: -1 })
schema.index({ mailAt: 1 }, { partialFilterExpression: { mailAt: { $type: 'date' } } })
schema.index({ mailClaim: 1 }, { partialFilterExpression: { mailClaim: { $type: 'objectId' } } })

/** A notice as one person has it. Only the verbs of this folder write to it. */
export const Notification = defineModel<NotificationRecord>('Notification', schema)
