import mongoose, { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import { FILE_STATES, type FileState, type WireFile } from './file.ts'
import { FILE_TYPES, type FileType } from './types.ts'

export interface FileRecord {
  _id: Types.ObjectId
  state: FileState
  name: string
  /** As its content says, not its sender. */
  type: FileType
  /** Bytes. */
  size: number
  /** Hexadecimal. */
  sha256: string
  /** Of a picture, in pixels as it is shown. */
  width?: number
  height?: number
  owner: Types.ObjectId
  /** Whose parties read it; or else `room`, whose members do. */
  collaboration?: Types.ObjectId
  room?: Types.ObjectId
  /** Of the message in the room that it is for, once it is claimed. */
  clientId?: string
  claimedAt?: Date
  at: Date
  attachedAt: Date | null
}

/** What a thing keeps of its file, to say what it is without asking. */
export type FileFacts = Pick<FileRecord, '_id' | 'name' | 'size' | 'type' | 'width' | 'height'>

const schema = new Schema<FileRecord>(
  {
    state: { type: String, enum: FILE_STATES, required: true },
    name: { type: String, required: true },
    type: { type: String, enum: FILE_TYPES, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    width: { type: Number },
    height: { type: Number },
    owner: { type: Schema.Types.ObjectId, required: true },
    collaboration: { type: Schema.Types.ObjectId },
    room: { type: Schema.Types.ObjectId },
    clientId: { type: String },
    claimedAt: { type: Date },
    at: { type: Date, required: true },
    attachedAt: { type: Date, default: null },
  },
  { collection: 'files', versionKey: false },
)
schema.index({ state: 1, at: 1 })
schema.index({ collaboration: 1, at: -1 })
schema.index({ room: 1, clientId: 1 }, { partialFilterExpression: { clientId: { $exists: true } } })

/** What is known of a file; only the verbs of this folder write to it. */
export const FileEntry = defineModel<FileRecord>('FileEntry', schema)

/** The bytes, in the database, so that every process has them; under the ids of their entries. */
export function contents(): mongoose.mongo.GridFSBucket {
  const { db } = mongoose.connection
  if (!db) throw new Error('Files need the database, which is not connected.')
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'file-contents' })
}

export function toWireFile({ _id, name, size, type, width, height }: FileFacts): WireFile {
  const picture = width && height ? { width, height } : {}
  return { id: _id.toString(), name, size, type, ...picture }
}
