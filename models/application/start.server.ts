import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'
import type { Side } from '#models/programme/programme.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import { fittingSides } from './eligibility.ts'
import type { StartInput } from './input.ts'
import { applicationPolicy } from './policy.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import { inWindow, requireActive, requireOpen } from './scope.server.ts'
import { applicationWindow } from './windows.ts'

/**
 * Begins an organisation's application to a programme as a draft, with what it offers and needs already. An
 * organisation has one application in a programme: a second start finds the first one.
 * @returns the application's id
 * @throws DomainError `forbidden`; `not-found`; `illegal-transition` outside the time for it; `conflict` for a
 *   suspended organisation; `invalid` where the side has to be chosen
 */
export async function startApplication(
  actor: Actor,
  slug: string,
  { organisation, side }: StartInput,
  now = currentTime(),
): Promise<string> {
  authorise(applicationPolicy.start(actor, organisation))
  const programme = await Programme.findOne({ slug, announcedAt: { $ne: null } }).lean()
  if (!programme) notFound()
  const own = { programme: programme._id, organisation }
  const before = await Application.findOne(own, { _id: 1 }).lean()
  if (before) return before._id.toString()
  requireOpen(applicationWindow(programme, now))
  const record = await requireActive(organisation)
  const draft = drawUp(actor, programme, record, sideOf(programme, record, side), now)
  try {
    await inTransaction(async (session) => {
      await inWindow(session, programme._id, applicationWindow, now)
      await Application.create([draft], { session })
      await recordAudit(session, actor, 'application.started', draft._id, { side: draft.side })
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const first = await Application.findOne(own, { _id: 1 }).lean()
    return first?._id.toString() ?? notFound()
  }
  emit('application.changed', { applicationId: draft._id.toString() })
  return draft._id.toString()
}

/** The one that fits, else the one that was chosen: a coordinator may still let it in. */
function sideOf(programme: ProgrammeRecord, organisation: OrganisationRecord, chosen?: Side): Side {
  const fitting = fittingSides(organisation, programme)
  const only = fitting.length === 1 ? fitting[0] : chosen
  if (!only) throw new DomainError('invalid', { field: 'side', reason: 'application-side-needed' })
  return only
}

function drawUp(
  actor: Actor,
  programme: ProgrammeRecord,
  organisation: OrganisationRecord,
  side: Side,
  now: Date,
): ApplicationRecord {
  const by = new Types.ObjectId(actor.id)
  return {
    _id: new Types.ObjectId(),
    programme: programme._id,
    side,
    organisation: organisation._id,
    state: 'draft',
    course: [{ state: 'draft', at: now, by }],
    capacity: programme.sides[side].capacity,
    answers: [],
    offers: organisation.offers ?? null,
    needs: organisation.needs ?? null,
    objectives: null,
    reason: null,
    override: null,
    rankings: [],
    results: [],
    priority: 0,
    submittedAt: null,
    createdBy: by,
    createdAt: now,
    changedAt: now,
    version: 1,
  }
}
