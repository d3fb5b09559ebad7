import { Schema, type Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { defineModel, inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { protectedNamePolicy } from './policy.ts'

interface ProtectedNameRecord {
  _id: Types.ObjectId
  name: string
}

const schema = new Schema<ProtectedNameRecord>(
  { name: { type: String, required: true, unique: true } },
  { collection: 'protected-names', versionKey: false },
)

const ProtectedName = defineModel<ProtectedNameRecord>('ProtectedName', schema)

/**
 * Adds a name that no script conversion may touch, besides those of the portal's people and organisations.
 * @throws DomainError `conflict` when it is in the list already
 */
export async function addProtectedName(actor: Actor, { name }: { name: string }): Promise<void> {
  authorise(protectedNamePolicy.add(actor))
  try {
    await inTransaction(async (session) => {
      const [added] = await ProtectedName.create([{ name }], { session })
      if (added) await recordAudit(session, actor, 'protected-name.added', added._id, { name })
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    throw new DomainError('conflict', { field: 'name', reason: 'name-protected' })
  }
  emit('protected-names.changed', {})
}

export async function removeProtectedName(actor: Actor, id: string): Promise<void> {
  authorise(protectedNamePolicy.remove(actor))
  await inTransaction(async (session) => {
    const removed = await ProtectedName.findByIdAndDelete(id, { session }).lean()
    if (!removed) notFound()
    await recordAudit(session, actor, 'protected-name.removed', id, { name: removed.name })
  })
  emit('protected-names.changed', {})
}

/** The coordinators' list, in order of writing. */
export async function listProtectedNames(
  actor: Actor,
): Promise<Array<{ id: string; name: string }>> {
  authorise(protectedNamePolicy.list(actor))
  const names = await ProtectedName.find().sort({ _id: 1 }).lean()
  return names.map(({ _id, name }) => ({ id: _id.toString(), name }))
}

export async function protectedNames(): Promise<string[]> {
  return ProtectedName.distinct('name')
}
