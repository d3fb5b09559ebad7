import { Schema, Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import { emit } from '#models/events.ts'

export interface SessionRecord {
  /** Random, unguessable; the cookie's value. */
  _id: string
  user: Types.ObjectId
  expiresAt: Date
}

const schema = new Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    user: { type: Schema.Types.ObjectId, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
)
schema.index({ user: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Written by the verbs of this file only. */
export const Session = defineModel<SessionRecord>('Session', schema)

export async function openSession(id: string, userId: string, expiresAt: Date): Promise<void> {
  await Session.create({ _id: id, user: new Types.ObjectId(userId), expiresAt })
}

export async function sessionsOf(userId: string): Promise<SessionRecord[]> {
  return Session.find({ user: userId }).lean()
}

export async function extendSession(id: string, expiresAt: Date): Promise<void> {
  await Session.updateOne({ _id: id }, { expiresAt })
}

/** Ends one session; sockets that were opened with it are told. */
export async function endSession(id: string): Promise<void> {
  const ended = await Session.findByIdAndDelete(id).lean()
  if (ended) emit('session.revoked', { sessionId: id, userId: ended.user.toString() })
}

export async function endSessionsOf(userId: string): Promise<void> {
  for (const session of await sessionsOf(userId)) await endSession(session._id)
}

export async function endExpiredSessions(): Promise<void> {
  await Session.deleteMany({ expiresAt: { $lte: new Date() } })
}

/** Those of these sessions that have not ended. */
export async function openSessionsAmong(ids: readonly string[]): Promise<Set<string>> {
  const open = await Session.find(
    { _id: { $in: ids }, expiresAt: { $gt: new Date() } },
    { _id: 1 },
  ).lean()
  return new Set(open.map(({ _id }) => _id))
}
