import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { notFound } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { Programme } from '#models/programme/record.server.ts'
import type { WireApplicationProgramme } from './application.ts'
import { toProgramme } from './present.server.ts'
import { applicationWindow, type OutOfTime } from './windows.ts'

/**
 * What somebody who wants to apply may choose from.
 * @throws DomainError `not-found` for a programme that was never announced
 */
export async function applyOptions(
  actor: Actor,
  slug: string,
  now = currentTime(),
): Promise<{
  programme: WireApplicationProgramme
  /** Those that the actor represents. */
  organisations: OrganisationMention[]
  refusal: OutOfTime | null
}> {
  const programme = await Programme.findOne({ slug, announcedAt: { $ne: null } }).lean()
  if (!programme) notFound()
  const represented = actor.organisations.filter(({ position }) => position === 'representative')
  const mentions = await findMentions(represented.map(({ id }) => id))
  const window = applicationWindow(programme, now)
  return {
    programme: toProgramme(programme),
    organisations: [...mentions.values()],
    refusal: 'refusal' in window ? window.refusal : null,
  }
}
