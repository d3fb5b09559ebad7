import { Types } from 'mongoose'
import { Collaboration } from '#models/collaboration/record.server.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { otherSide } from '#models/programme/programme.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import { TAKING_PART, type ApplicationState } from './states.ts'

/** Whose list it is, and for which round. */
export interface Ranker {
  programme: { _id: Types.ObjectId }
  application: Pick<ApplicationRecord, 'side' | 'organisation'>
  round: 1 | 2
}

/** In the second round those whom the first left a free place. */
const STATES: Record<1 | 2, readonly ApplicationState[]> = { 1: TAKING_PART, 2: ['waitlisted'] }

/** After these a pair of the first round may be tried again. */
const CAME_TO_NOTHING: readonly CollaborationState[] = ['declined', 'withdrawn', 'lapsed']

/** The applications on the other side that may be ranked, as far as they say so themselves. */
export function onOtherSide({ programme, application, round }: Ranker) {
  return {
    programme: programme._id,
    side: otherSide(application.side),
    state: { $in: STATES[round] },
  }
}

/** Organisations that the first round has paired with this one: in the second it looks for others. */
export async function pairedAlready({
  programme,
  application,
  round,
}: Ranker): Promise<Set<string>> {
  if (round === 1) return new Set()
  const pairs = await Collaboration.find(
    {
      'programme.id': programme._id,
      'parties.organisation': application.organisation,
      state: { $nin: CAME_TO_NOTHING },
    },
    { parties: 1 },
  ).lean()
  const ids = pairs.flatMap(({ parties }) => parties.map((party) => party.organisation.toString()))
  return new Set(ids)
}

/** Which of these organisations may be on the list. Those not verified at present are left out of the matching. */
export async function taking(ranker: Ranker, ids: readonly string[]): Promise<Set<string>> {
  const organisations = ids.map((id) => new Types.ObjectId(id))
  const [applications, verified, paired] = await Promise.all([
    Application.find(
      { ...onOtherSide(ranker), organisation: { $in: organisations } },
      { organisation: 1 },
    ).lean(),
    Organisation.distinct('_id', { _id: { $in: organisations }, state: 'verified' }),
    pairedAlready(ranker),
  ])
  const listed = new Set(verified.map(String))
  return new Set(
    applications
      .map(({ organisation }) => organisation.toString())
      .filter((id) => listed.has(id) && !paired.has(id)),
  )
}
