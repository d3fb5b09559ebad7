import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { assertDates } from './assert-dates.server.ts'
import { programmePolicy } from './policy.ts'
import { Programme, type ProgrammeRecord } from './record.server.ts'
import { programmeInScope, writeProgramme } from './scope.server.ts'
import { slugOf } from '#models/text/slug.ts'
import { assertWhole } from './texts.server.ts'

/**
 * Makes a draft public, under an address that stays valid; from then on its dates move it.
 * @throws DomainError `forbidden`, `not-found`; `invalid` where a language lacks a text, a date has passed or no
 *   criterion is there; `illegal-transition` when it is cancelled
 */
export async function announceProgramme(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.announce(actor))
  const announced = await inTransaction(async (session) => {
    const draft = await programmeInScope(actor, id, session)
    if (draft.state === 'cancelled') throw new DomainError('illegal-transition')
    if (draft.announcedAt) return false
    assertWhole(draft)
    assertDates(draft, draft.dates, now)
    if (draft.rubric.length === 0)
      throw new DomainError('invalid', { reason: 'programme-no-rubric' })
    const slug = await freeSlug(session, draft)
    await writeProgramme(session, draft, { announcedAt: now, changedAt: now, slug })
    await recordAudit(session, actor, 'programme.announced', id, { slug })
    return true
  })
  if (announced) emit('programme.changed', { programmeId: id })
}

/** The wanted slug, or with a number behind it; two that want the same at once meet in the unique index. */
async function freeSlug(session: ClientSession, { title, _id }: ProgrammeRecord): Promise<string> {
  const wanted = slugOf(title.en) || `programme-${_id.toString().slice(-6)}`
  const family = new RegExp(`^${wanted}(-\\d+)?$`)
  const records = await Programme.find({ slug: family }, { slug: 1 }).session(session).lean()
  const taken = new Set(records.map(({ slug }) => slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
  }
}
