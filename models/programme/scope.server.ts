import type { ClientSession, Types, UpdateQuery } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { programmePolicy } from './policy.ts'
import { Programme, type ProgrammeRecord } from './record.server.ts'

/**
 * A programme by its id.
 * @throws DomainError `not-found` for what the actor may not see, as for what does not exist
 */
export async function programmeInScope(
  actor: Actor | null,
  id: string,
  session: ClientSession | null = null,
): Promise<ProgrammeRecord> {
  const record = isId(id) ? await Programme.findById(id).session(session).lean() : null
  if (!record || !programmePolicy.read(actor, record)) notFound()
  return record
}

/**
 * Writes to a programme that nobody has changed since it was read.
 * @throws DomainError `conflict` otherwise
 */
export async function writeProgramme(
  session: ClientSession,
  { _id, version }: { _id: Types.ObjectId; version: number },
  set: UpdateQuery<ProgrammeRecord>['$set'],
): Promise<ProgrammeRecord> {
  const written = await Programme.findOneAndUpdate(
    { _id, version },
    { $set: set, $inc: { version: 1 } },
    { session, returnDocument: 'after' },
  ).lean()
  if (!written) throw programmeChanged()
  return written
}

/** Somebody else saved it while a form was open. */
export const programmeChanged = () => new DomainError('conflict', { reason: 'programme-changed' })
