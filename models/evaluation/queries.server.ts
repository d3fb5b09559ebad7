import type { Actor } from '#models/actor.ts'
import { isCoordinator } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { titleFor } from '#models/collaboration/title.server.ts'
import { authorise } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Script } from '#models/text/locale.ts'
import { assessmentOf } from './assess.server.ts'
import type { EvaluationListing } from './evaluation.ts'
import { Evaluation, type EvaluationRecord } from './record.server.ts'
import { isUndecided, UNDECIDED_STAGES } from './stages.ts'

/** More than anyone has; a bound for what one page asks for. */
const MOST = 200

/** What the actor is or was to evaluate: what waits for them first, then by date. */
export async function myEvaluations(
  actor: Actor,
  script: Script | null,
  now = currentTime(),
): Promise<EvaluationListing[]> {
  const records = await Evaluation.find({ 'evaluators.user': actor.id })
    .sort({ _id: -1 })
    .limit(MOST)
    .lean()
  const listings = await toListings(records, script, now, (record) => {
    const own = assessmentOf(actor, record)
    return record.stage === 'evaluators' && !own?.form?.submittedAt ? (own?.dueBy ?? null) : null
  })
  return listings.sort((one, other) => Number(other.mine) - Number(one.mine))
}

/**
 * Every evaluation under way, the most urgent first, for the coordinators' desk.
 * @throws DomainError `forbidden`
 */
export async function evaluationsUnderWay(
  actor: Actor,
  script: Script | null,
  now = currentTime(),
): Promise<EvaluationListing[]> {
  authorise(isCoordinator(actor))
  const records = await Evaluation.find({ stage: { $in: UNDECIDED_STAGES } })
    .sort({ dueBy: 1, _id: 1 })
    .limit(MOST)
    .lean()
  return toListings(records, script, now, () => null)
}

/** @param mineBy until when its reader has to act, null where they have not */
async function toListings(
  records: readonly EvaluationRecord[],
  script: Script | null,
  now: Date,
  mineBy: (record: EvaluationRecord) => Date | null,
): Promise<EvaluationListing[]> {
  const [collaborations, mentions] = await Promise.all([
    Collaboration.find(
      { _id: { $in: records.map(({ collaboration }) => collaboration) } },
      { title: 1 },
    ).lean(),
    findMentions([
      ...new Set(
        records.flatMap(({ parties }) =>
          parties.map(({ organisation }) => organisation.toString()),
        ),
      ),
    ]),
  ])
  const titles = new Map(collaborations.map(({ _id, title }) => [_id.toString(), title]))
  return records.flatMap((record) => {
    const { collaboration, parties, stage, evaluators, outcome } = record
    const title = titles.get(collaboration.toString())
    if (!title) return []
    const mine = mineBy(record)
    const dueBy = mine ?? (isUndecided(stage) ? record.dueBy : null)
    return {
      collaborationId: collaboration.toString(),
      title: titleFor(title, script),
      parties: parties.flatMap(({ organisation }) => mentions.get(organisation.toString()) ?? []),
      stage,
      mine: mine !== null,
      evaluators: evaluators.length,
      dueBy: dueBy?.toISOString() ?? null,
      overdue: dueBy !== null && dueBy < now,
      outcome: outcome?.kind ?? null,
    }
  })
}
