import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireCollaborationSummary } from './collaboration.ts'
import { collaborationPolicy } from './policy.ts'
import { toSummaries } from './present.server.ts'
import { Collaboration } from './record.server.ts'
import { judged } from './scope.server.ts'
import { ACTIVE_STATES, PUBLIC_STATES } from './states.ts'

export const COLLABORATIONS_PER_PAGE = 20

/** More than anyone has; a bound for what one page asks for. */
const MOST = 500

/**
 * An organisation's collaborations, the newest first: the signed ones, and the others as well for those who
 * may see them.
 */
export async function collaborationsOfOrganisation(
  organisationId: string,
  actor: Actor | null,
  script: Script | null,
  now = currentTime(),
): Promise<WireCollaborationSummary[]> {
  const records = await Collaboration.find({ 'parties.organisation': organisationId })
    .sort({ _id: -1 })
    .limit(MOST)
    .lean()
  const readable = records.filter((record) => collaborationPolicy.read(actor, judged(record)))
  return toSummaries(readable, { actor, script, now })
}

/** Those of the actor's organisations in every state: what waits for the actor first, then the newest. */
export async function myCollaborations(
  actor: Actor,
  script: Script | null,
  now = currentTime(),
): Promise<WireCollaborationSummary[]> {
  const organisations = actor.organisations.map(({ id }) => id)
  const records = await Collaboration.find({ 'parties.organisation': { $in: organisations } })
    .sort({ _id: -1 })
    .limit(MOST)
    .lean()
  const summaries = await toSummaries(records, { actor, script, now })
  const waits = ({ expectation }: WireCollaborationSummary) => (expectation?.mine ? 0 : 1)
  return summaries.sort((one, other) => waits(one) - waits(other))
}

/** What was signed, the last signed first. @param page from 1; the last one is answered where a later one was asked for */
export async function publicCollaborations({
  page: asked,
  renewed = false,
  script,
  now = currentTime(),
}: {
  page: number
  /** Only those with a label that is valid now. */
  renewed?: boolean
  script: Script | null
  now?: Date
}): Promise<{ items: WireCollaborationSummary[]; total: number; page: number; pages: number }> {
  const filter = renewed
    ? { state: { $in: ACTIVE_STATES }, 'label.until': { $gt: now } }
    : { state: { $in: PUBLIC_STATES } }
  const total = await Collaboration.countDocuments(filter)
  const pages = Math.max(1, Math.ceil(total / COLLABORATIONS_PER_PAGE))
  const page = Math.min(asked, pages)
  const records = await Collaboration.find(filter)
    .sort({ signedAt: -1, _id: -1 })
    .skip((page - 1) * COLLABORATIONS_PER_PAGE)
    .limit(COLLABORATIONS_PER_PAGE)
    .lean()
  return { items: await toSummaries(records, { actor: null, script, now }), total, page, pages }
}

/** How many are being worked on. */
export async function countActive(): Promise<number> {
  return Collaboration.countDocuments({ state: { $in: ACTIVE_STATES } })
}
