import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { assertDates } from './assert-dates.server.ts'
import type { CreateProgrammeInput } from './input.ts'
import { programmePolicy } from './policy.ts'
import { Programme } from './record.server.ts'
import { withRowIds } from './rows.server.ts'
import { withBothScripts } from './texts.server.ts'

/**
 * Begins a programme as a draft, for coordinators only until it is announced. Sent twice, it is created once.
 * @returns its id
 * @throws DomainError `forbidden`; `invalid` beside the date or text that is wrong
 */
export async function createProgramme(
  actor: Actor,
  { id, dates, ...typed }: CreateProgrammeInput,
  now = currentTime(),
): Promise<string> {
  authorise(programmePolicy.create(actor))
  const { responseDays } = typed
  assertDates({ state: 'draft', announcedAt: null, dates, responseDays }, dates, now)
  const { form } = withBothScripts(withRowIds(typed), null)
  const by = new Types.ObjectId(actor.id)
  const record = {
    ...form,
    _id: new Types.ObjectId(id),
    // Its address comes with its announcement; until then nobody has one.
    slug: id,
    state: 'draft' as const,
    course: [{ state: 'draft' as const, at: now, by }],
    dates,
    createdBy: by,
    createdAt: now,
    changedAt: now,
  }
  try {
    await inTransaction(async (session) => {
      await Programme.create([record], { session })
      await recordAudit(session, actor, 'programme.created', id)
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    if (!(await Programme.exists({ _id: id, createdBy: by }))) throw new DomainError('conflict')
  }
  return id
}
