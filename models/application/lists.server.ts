import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { applicationPolicy } from './policy.ts'
import { findInScope, type InScope } from './scope.server.ts'
import { secondRoundOf } from './second-round.server.ts'
import { isLocked } from './windows.ts'

/** A list as coordinators see it: without the representatives' notes. */
export interface WireOpenedList {
  round: 1 | 2
  /** ISO 8601; null where nobody vouched for it, and then it does not count. */
  certifiedAt: string | null
  entries: OrganisationMention[]
}

/** The lists that a coordinator may open. */
async function locked({ application, programme }: InScope, now: Date) {
  const second = await secondRoundOf(programme._id)
  return application.rankings.filter(({ round }) => isLocked(programme, second, round, now))
}

/**
 * Opens an organisation's lists to a coordinator. Before the lock they do not exist; afterwards whoever reads
 * one leaves an audit line.
 * @throws DomainError `forbidden`; `not-found` before the lock
 */
export async function openLists(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<WireOpenedList[]> {
  authorise(applicationPolicy.openList(actor))
  const lists = await locked(await findInScope(actor, id), now)
  if (lists.length === 0) notFound()
  const rounds = lists.map(({ round }) => round)
  await inTransaction((session) =>
    recordAudit(session, actor, 'application.list-opened', id, { rounds }),
  )
  const named = (entries: ReadonlyArray<{ organisation: Types.ObjectId }>) =>
    entries.map(({ organisation }) => organisation.toString())
  const mentions = await findMentions(lists.flatMap(({ entries }) => named(entries)))
  return lists.map(({ round, entries, certified }) => ({
    round,
    certifiedAt: certified?.at.toISOString() ?? null,
    entries: named(entries).flatMap((organisation) => mentions.get(organisation) ?? []),
  }))
}

/** Whether there is a list to open, for the page that offers it: before the lock it says nothing of any. */
export async function hasLockedList(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<'closed' | 'none' | 'locked'> {
  authorise(applicationPolicy.openList(actor))
  const found = await findInScope(actor, id)
  if (!isLocked(found.programme, null, 1, now)) return 'closed'
  return (await locked(found, now)).length > 0 ? 'locked' : 'none'
}
