import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { FileFacts } from '#models/file/record.server.ts'
import type { Written, WrittenScript } from '#models/text/written.ts'

export interface MessageRecord extends Written {
  _id: Types.ObjectId
  room: Types.ObjectId
  seq: number
  /** The last of `numbers`. */
  changed: number
  /** Every value of the room's counter that it has taken: `seq`, then one for each change. See `appendToLogs`. */
  numbers: number[]
  author: Types.ObjectId
  clientId: string
  at: Date
  replyTo?: Types.ObjectId
  /** Absent, like what follows, as long as there is nothing to say: most messages are never changed. */
  editedAt?: Date
  /** A tombstone: its text is gone from here as well. */
  deletedAt?: Date
  mentions?: Types.ObjectId[]
  /** In the order in which the emoji came, and the people to each. */
  reactions?: ReactionRecord[]
  pinnedAt?: Date
  /** Said here as well, so that no reader of the log has to ask what they are. */
  files?: FileFacts[]
}

export interface ReactionRecord {
  emoji: string
  users: Types.ObjectId[]
}

const SCRIPTS: readonly WrittenScript[] = ['hans', 'hant', 'none']

const schema = new Schema<MessageRecord>(
  {
    room: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    changed: { type: Number, required: true },
    numbers: { type: [Number], required: true },
    author: { type: Schema.Types.ObjectId, required: true },
    clientId: { type: String, required: true },
    text: { type: String, required: true },
    script: { type: String, enum: SCRIPTS, required: true },
    at: { type: Date, required: true },
    replyTo: { type: Schema.Types.ObjectId },
    editedAt: { type: Date },
    deletedAt: { type: Date },
    mentions: { type: [Schema.Types.ObjectId], default: undefined },
    reactions: {
      type: [{ _id: false, emoji: String, users: [Schema.Types.ObjectId] }],
      default: undefined,
    },
    pinnedAt: { type: Date },
    files: {
      type: [
        {
          _id: Schema.Types.ObjectId,
          ...{ name: String, size: Number, type: { type: String } },
          ...{ width: Number, height: Number },
        },
      ],
      default: undefined,
    },
  },
  { collection: 'messages', versionKey: false },
)
// The unique ones are what makes the log right: see `appendToLogs`. `changed` is unique by that of `numbers`, and
// an index that need not make sure of it costs every message less.
schema.index({ room: 1, seq: 1 }, { unique: true })
schema.index({ room: 1, numbers: 1 }, { unique: true })
schema.index({ room: 1, author: 1, clientId: 1 }, { unique: true })
schema.index({ room: 1, changed: 1 })
schema.index(
  { room: 1, pinnedAt: -1 },
  { partialFilterExpression: { pinnedAt: { $exists: true } } },
)

schema.index({ room: 1, seq: -1 }, { partialFilterExpression: { files: { $exists: true } } })

export const Message = defineModel<MessageRecord>('Message', schema)
