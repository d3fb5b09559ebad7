import { represents, type Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { notFound } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import type { Script } from '#models/text/locale.ts'
import { answersOf } from './answers.server.ts'
import type { ApplicationTexts, WireApplication, WireApplicationSummary } from './application.ts'
import { textsOf, toSummary, toWireApplication } from './present.server.ts'
import { Application } from './record.server.ts'
import { findInScope } from './scope.server.ts'
import { secondRoundOf } from './second-round.server.ts'

/** More than anyone has; a bound for what one page asks for. */
const MOST = 200

/** @throws DomainError `not-found` for what the actor may not see */
export async function findApplication(
  actor: Actor,
  id: string,
  script: Script | null,
  now = currentTime(),
): Promise<{ application: WireApplication; texts: ApplicationTexts }> {
  const found = await findInScope(actor, id)
  const second = await secondRoundOf(found.programme._id)
  const application = await toWireApplication(found, second, { actor, script, now })
  return { application, texts: textsOf(found.application) }
}

/**
 * The actor's organisation's application in a programme: of the one that is asked for, else the first, those
 * that the actor represents before others.
 * @returns ids of all of them, the chosen one first
 * @throws DomainError `not-found` without any
 */
export async function ownApplications(
  actor: Actor,
  slug: string,
  organisation: string | null,
): Promise<string[]> {
  const programme = await Programme.findOne({ slug }, { _id: 1 }).lean()
  if (!programme) notFound()
  const ours = actor.organisations.map(({ id }) => id)
  const found = await Application.find(
    { programme: programme._id, organisation: { $in: ours } },
    { organisation: 1 },
  ).lean()
  const rank = (id: string) => (id === organisation ? 0 : represents(actor, id) ? 1 : 2)
  const order = found.sort(
    (one, other) => rank(one.organisation.toString()) - rank(other.organisation.toString()),
  )
  if (order.length === 0) notFound()
  return order.map(({ _id }) => _id.toString())
}

/** Those of the actor's organisations, or of one of them: what waits for a representative first, then the newest. */
export async function myApplications(
  actor: Actor,
  { organisation, now = currentTime() }: { organisation?: string; now?: Date } = {},
): Promise<WireApplicationSummary[]> {
  const ours = actor.organisations
    .map(({ id }) => id)
    .filter((id) => organisation === undefined || id === organisation)
  const applications = await Application.find({ organisation: { $in: ours } })
    .sort({ createdAt: -1 })
    .limit(MOST)
    .lean()
  const programmes = await Programme.find({
    _id: { $in: applications.map(({ programme }) => programme) },
  }).lean()
  const [mentions, answers, seconds] = await Promise.all([
    findMentions(ours),
    answersOf(applications),
    Promise.all(programmes.map(({ _id }) => secondRoundOf(_id))),
  ])
  const summaries = applications.flatMap((application) => {
    const at = programmes.findIndex(({ _id }) => _id.equals(application.programme))
    const programme = programmes[at]
    const mention = mentions.get(application.organisation.toString())
    if (!programme || !mention) return []
    const beside = {
      organisation: mention,
      second: seconds[at] ?? null,
      answers: answers(application),
    }
    return toSummary({ application, programme }, beside, now)
  })
  const waits = ({ next }: WireApplicationSummary) => (next.of === 'representative' ? 0 : 1)
  return summaries.sort((one, other) => waits(one) - waits(other))
}
