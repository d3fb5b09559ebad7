import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { DAY_MS } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { moveProgramme } from '#models/programme/move.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { setRespondBy } from '#models/programme/respond-by.server.ts'
import { currentRound, programmeById } from './find.server.ts'
import type { PublishInput } from './input.ts'
import { changedMeanwhile, moveRound, outOfTurn } from './move.server.ts'
import { roundPolicy } from './policy.ts'
import { finishPublication } from './publication.server.ts'
import { Round, type RoundRecord } from './record.server.ts'

/** A publication that is older than this and not finished has lost its process. */
const LEFT_BEHIND_MS = 60_000

/**
 * Publishes the outcome that was looked at: the pairs are proposed, everyone who took part gets its result with its
 * explanation. One of several coordinators does it; what a kill leaves undone is taken up by `resumePublications`.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` outside the dry run; `conflict` with
 *   `round-changed` when it is not the outcome on the screen any more, with `round-stale` when an application changed since
 */
export async function publishRound(
  actor: Actor,
  programmeId: string,
  { version }: PublishInput,
  now = currentTime(),
): Promise<void> {
  authorise(roundPolicy.publish(actor))
  const programme = await programmeById(programmeId)
  const round = await currentRound(programme)
  if (round && publishedBy(actor, round)) return finishPublication(round._id)
  if (round?.state !== 'dry-run') throw outOfTurn(round)
  if (round.version !== version) throw changedMeanwhile()
  await refuseStale(programme, round)
  await inTransaction(async (session) => {
    const respondBy = new Date(now.getTime() + programme.responseDays * DAY_MS)
    const by = { by: actor, at: now }
    const moved = await moveRound(session, round._id, 'publish', {
      ...by,
      where: { version },
      set: { respondBy, publishedAt: now },
    })
    if (!moved) throw outOfTurn(await Round.findById(round._id).session(session).lean())
    if (round.number === 2) await setRespondBy(session, programme._id, respondBy, now)
    else if (
      !(await moveProgramme(session, programme._id, 'publish', { ...by, set: { respondBy } }))
    )
      throw outOfTurn(null)
    const detail = { round: round.number, pairs: round.figures?.pairs }
    await recordAudit(session, actor, 'round.published', programme._id, detail)
  })
  await finishPublication(round._id)
}

/** A second click of the one who published finds it done. */
function publishedBy(actor: Actor, { state, course }: RoundRecord): boolean {
  if (state !== 'publishing' && state !== 'published') return false
  const published = course.findLast((step) => step.state === 'publishing')
  return published?.by?.toString() === actor.id
}

async function refuseStale({ _id }: ProgrammeRecord, { readAt }: RoundRecord): Promise<void> {
  const changed = await Application.exists({ programme: _id, changedAt: { $gt: readAt } })
  if (changed) throw new DomainError('conflict', { reason: 'round-stale' })
}

/**
 * Takes up every publication whose process was killed; for the clock, as often as it likes and in several processes.
 * @returns how many it finished
 */
export async function resumePublications(now: Date): Promise<number> {
  const before = new Date(now.getTime() - LEFT_BEHIND_MS)
  const left = await Round.find(
    { state: 'publishing', publishedAt: { $lt: before } },
    { _id: 1 },
  ).lean()
  for (const { _id } of left) await finishPublication(_id)
  return left.length
}
