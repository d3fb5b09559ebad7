import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { advanceProgramme } from './advance.server.ts'
import { assertDates } from './assert-dates.server.ts'
import { applicantsIn, CONCERNED } from './audience.server.ts'
import { dateToBringForward, datesAhead } from './dates.ts'
import type { BringForwardInput, ChangeDatesInput } from './input.ts'
import { programmePolicy } from './policy.ts'
import { programmeChanged, programmeInScope, writeProgramme } from './scope.server.ts'
import { about } from './tell-phase.server.ts'
import { reasonInAll } from './texts.server.ts'

/**
 * Sets the dates that are still ahead: freely in a draft, to later ones with a reason once it is announced.
 * @throws DomainError `forbidden`, `not-found`; `conflict` when somebody saved meanwhile; `invalid` beside the
 *   date that is wrong, or where the reason lacks; `illegal-transition` when no date is ahead
 */
export async function changeDates(
  actor: Actor,
  id: string,
  { version, dates: wanted, reason }: ChangeDatesInput,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.changeDates(actor))
  const announced = await inTransaction(async (session) => {
    const before = await programmeInScope(actor, id, session)
    const ahead = datesAhead(before.state)
    if (ahead.length === 0) throw new DomainError('illegal-transition')
    if (before.version !== version) throw programmeChanged()
    const dates = { ...before.dates }
    for (const date of ahead) dates[date] = wanted[date] ?? before.dates[date]
    assertDates(before, dates, now)
    const moved = ahead.filter((date) => dates[date].getTime() !== before.dates[date].getTime())
    if (moved.length === 0) return false
    if (before.announcedAt && !reason) {
      throw new DomainError('invalid', { field: 'reason', reason: 'programme-reason-needed' })
    }
    const after = await writeProgramme(session, before, { dates, changedAt: now })
    const former = Object.fromEntries(moved.map((date) => [date, before.dates[date]]))
    await recordAudit(session, actor, 'programme.dates-changed', id, { reason, former })
    const organisations = await applicantsIn(session, before._id, CONCERNED)
    if (before.announcedAt && organisations.length > 0) {
      const { names, path } = about(after)
      await tell(session, [
        {
          kind: 'programme.dates-changed',
          key: `programme.dates-changed:${id}:${after.version}`,
          to: { organisations },
          path,
          names: { ...names, reason: reasonInAll(reason, actor.locale) },
        },
      ])
    }
    return before.announcedAt !== null
  })
  if (announced) emit('programme.changed', { programmeId: id })
}

/**
 * Makes the next date the present moment, and does at once what the clock would have done then. No other date
 * moves. A second click finds it done.
 * @throws DomainError `forbidden`, `not-found`; `illegal-transition` unless it is the next date and to come
 */
export async function bringForward(
  actor: Actor,
  id: string,
  { date, reason }: BringForwardInput,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.bringForward(actor))
  const programme = await inTransaction(async (session) => {
    const before = await programmeInScope(actor, id, session)
    if (before.announcedAt && before.dates[date] <= now) return null
    if (dateToBringForward(before, now) !== date) {
      throw new DomainError('illegal-transition', { reason: 'programme-not-next' })
    }
    const dates = { ...before.dates, [date]: now }
    const after = await writeProgramme(session, before, { dates, changedAt: now })
    const detail = { date, reason, former: before.dates[date] }
    await recordAudit(session, actor, 'programme.brought-forward', id, detail)
    const organisations = await applicantsIn(session, before._id, CONCERNED)
    if (organisations.length > 0) {
      const { names, path } = about(after)
      await tell(session, [
        {
          kind: 'programme.brought-forward',
          key: `programme.brought-forward:${id}:${date}`,
          to: { organisations },
          path,
          names: { ...names, reason: reasonInAll(reason, actor.locale) },
        },
      ])
    }
    return after
  })
  if (!programme) return
  emit('programme.changed', { programmeId: id })
  await advanceProgramme(programme._id, now)
}
