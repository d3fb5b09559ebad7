import { Schema, Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { defineModel } from '#models/database.server.ts'

interface AuditLine {
  at: Date
  /** Nobody for what the portal does by itself, such as a deadline passing. */
  actor: Types.ObjectId | null
  action: string
  subject: Types.ObjectId
  detail: Record<string, unknown>
}

const schema = new Schema<AuditLine>(
  {
    at: { type: Date, required: true },
    actor: { type: Schema.Types.ObjectId, default: null },
    action: { type: String, required: true },
    subject: { type: Schema.Types.ObjectId, required: true },
    detail: { type: Schema.Types.Mixed, default: {} },
  },
  { collection: 'audit', versionKey: false, minimize: false },
)
schema.index({ subject: 1, at: -1 })
schema.index({ actor: 1, at: -1 })

const Audit = defineModel<AuditLine>('Audit', schema)

/**
 * Writes who did what to which thing, in the transaction of the change itself, so that neither exists alone.
 * @param action noun and past tense, for example `organisation.verified`
 * @param detail reasons and former values; never secrets
 */
export async function recordAudit(
  session: ClientSession,
  actor: Pick<Actor, 'id'> | null,
  action: string,
  subject: Types.ObjectId | string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await recordAudits(session, actor, [{ action, subject, detail }])
}

interface Line {
  action: string
  subject: Types.ObjectId | string
  detail?: Record<string, unknown>
}

/** The same for many things that were changed at once. */
export async function recordAudits(
  session: ClientSession,
  actor: Pick<Actor, 'id'> | null,
  lines: readonly Line[],
): Promise<void> {
  const mark = { at: currentTime(), actor: actor ? new Types.ObjectId(actor.id) : null }
  await Audit.insertMany(
    lines.map(({ action, subject, detail = {} }) => ({
      ...mark,
      action,
      subject: new Types.ObjectId(subject),
      detail,
    })),
    // Made here field by field, so there is nothing for Mongoose to cast.
    { session, lean: true },
  )
}

/** The history of one thing, newest first. */
export async function auditOf(subject: string, limit = 50): Promise<AuditLine[]> {
  return Audit.find({ subject }).sort({ at: -1, _id: -1 }).limit(limit).lean()
}
