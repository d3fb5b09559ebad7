import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { toMention } from '#models/organisation/wire.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { fold } from '#models/text/fold.server.ts'
import {
  DESK_PER_PAGE,
  DESK_STATES,
  type DeskFilter,
  type WireDesk,
  type WireDeskRow,
} from './desk.ts'
import { eligibilityProblems } from './eligibility.ts'
import { applicationPolicy } from './policy.ts'
import { toProgramme } from './present.server.ts'
import { Application } from './record.server.ts'
import { reviewWindow } from './windows.ts'

/** What waits for a decision stands first, then the longest waiting. */
const first = ({ state }: WireDeskRow) => (state === 'submitted' ? 0 : 1)

/**
 * A programme's applications for coordinators.
 * @param page the last one is answered where a later one was asked for
 * @throws DomainError `forbidden`, `not-found`
 */
export async function deskApplications(
  actor: Actor,
  programmeId: string,
  filter: DeskFilter,
  now = currentTime(),
): Promise<WireDesk> {
  authorise(applicationPolicy.list(actor))
  const programme = isId(programmeId) ? await Programme.findById(programmeId).lean() : null
  if (!programme) notFound()
  const applications = await Application.find(
    { programme: programme._id, state: { $in: DESK_STATES } },
    { answers: 0, offers: 0, needs: 0, objectives: 0, rankings: 0, results: 0 },
  ).lean()
  const organisations = await Organisation.find(
    { _id: { $in: applications.map(({ organisation }) => organisation) } },
    { names: 1, slugs: 1, kind: 1, seat: 1, state: 1, titles: 1 },
  ).lean()
  const byId = new Map(organisations.map((each) => [each._id.toString(), each]))
  const counts: WireDesk['counts'] = {}
  const words = fold(filter.q).split(/\s+/u).filter(Boolean)
  const rows = applications.flatMap((application): WireDeskRow[] => {
    const { _id, side, state, submittedAt, capacity, priority, course, override } = application
    counts[state] = (counts[state] ?? 0) + 1
    const organisation = byId.get(application.organisation.toString())
    if (!organisation) return []
    const problems = eligibilityProblems(organisation, programme, side)
    const titles = organisation.titles.join('\n')
    const wanted =
      (!filter.state || filter.state === state) &&
      (!filter.side || filter.side === side) &&
      (!filter.seat || filter.seat === organisation.seat) &&
      (!filter.kind || filter.kind === organisation.kind) &&
      (!filter.problems || (filter.problems === 'some') === problems.length > 0) &&
      words.every((word) => titles.includes(word))
    if (!wanted) return []
    return [
      {
        id: _id.toString(),
        organisation: toMention(organisation),
        side,
        state,
        submittedAt: submittedAt?.toISOString() ?? null,
        problems,
        overridden: override !== null,
        capacity,
        priority,
        step: course.length,
      },
    ]
  })
  const time = ({ submittedAt }: WireDeskRow) => submittedAt ?? ''
  rows.sort(
    (one, other) =>
      first(one) - first(other) ||
      time(one).localeCompare(time(other)) ||
      one.id.localeCompare(other.id),
  )
  const pages = Math.max(1, Math.ceil(rows.length / DESK_PER_PAGE))
  const page = Math.min(filter.page, pages)
  return {
    programme: toProgramme(programme),
    rows: rows.slice((page - 1) * DESK_PER_PAGE, page * DESK_PER_PAGE),
    counts,
    total: rows.length,
    page,
    pages,
    open: 'closes' in reviewWindow(programme, now),
  }
}
