import type { ClientSession, Types } from 'mongoose'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import {
  APPLICATION_TRANSITIONS,
  TAKING_PART,
  type ApplicationAction,
} from '#models/application/states.ts'
import { livePairs } from '#models/collaboration/of-programme.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { findMentions, verifiedAmong } from '#models/organisation/find.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { partnersTaken } from './collect.server.ts'
import type { RoundRecord } from './record.server.ts'

/** Where an organisation stands when the time to answer is over. */
interface Standing extends Pick<ApplicationRecord, '_id' | 'organisation' | 'side'> {
  /** Pairs that came to something. */
  live: number
  free: number
  verified: boolean
}

/** Everyone who took part, with the pairs and free places that answers and silence have left it. */
export async function standingsOf({ _id }: Pick<ProgrammeRecord, '_id'>): Promise<Standing[]> {
  const taken = partnersTaken((await livePairs(_id)).map(({ parties }) => parties))
  const applications = await Application.find(
    { programme: _id, state: { $in: TAKING_PART } },
    { organisation: 1, side: 1, capacity: 1 },
  ).lean()
  const verified = await verifiedAmong(applications.map(({ organisation }) => organisation))
  return applications.map(({ _id: application, organisation, side, capacity }) => {
    const live = taken.get(organisation.toString())?.size ?? 0
    return {
      _id: application,
      organisation,
      side,
      live,
      free: Math.max(0, capacity - live),
      verified: verified.has(organisation.toString()),
    }
  })
}

const isFree = ({ free, verified }: Standing) => free > 0 && verified

/** A second round makes sense when both sides have somebody with a free place. */
export function canRankAnew(standings: readonly Standing[]): boolean {
  return (['a', 'b'] as const).every((side) =>
    standings.some((standing) => standing.side === side && isFree(standing)),
  )
}

/**
 * Writes what the standings come to. `second-round`: whoever has a free place waits and ranks anew, the others are
 * done. `final`: with a partner or without.
 * @returns those who wait, and those who went away with nothing
 */
export async function applyStandings(
  session: ClientSession,
  standings: readonly Standing[],
  stage: 'second-round' | 'final',
  at: Date,
): Promise<{ waiting: Standing[]; alone: Standing[] }> {
  const waiting = stage === 'second-round' ? standings.filter(isFree) : []
  const others = standings.filter((standing) => !waiting.includes(standing))
  const matched = others.filter(({ live }) => live > 0)
  const alone = others.filter(({ live }) => live === 0)
  await moveApplications(session, 'waitlist', waiting, at)
  await moveApplications(session, 'match', matched, at)
  await moveApplications(session, 'leave', alone, at)
  return { waiting, alone }
}

async function moveApplications(
  session: ClientSession,
  action: ApplicationAction,
  standings: readonly Standing[],
  at: Date,
): Promise<void> {
  const { from, to } = APPLICATION_TRANSITIONS[action]
  if (standings.length === 0) return
  await Application.updateMany(
    { _id: { $in: standings.map(({ _id }) => _id) }, state: { $in: from } },
    {
      $set: { state: to, changedAt: at },
      $push: { course: { state: to, at, by: null } },
      $inc: { version: 1 },
    },
    { session },
  )
}

type Told = Pick<ProgrammeRecord, '_id' | 'slug' | 'title'>

/** Tells those with free places that they may rank anew, and until when. */
export async function tellRanking(
  session: ClientSession,
  programme: Told,
  { _id, rankingCloses }: RoundRecord,
  waiting: readonly Standing[],
): Promise<void> {
  const namesOf = await namesOfThese(waiting)
  await tell(
    session,
    waiting.map((standing) => ({
      kind: 'round.second-opened' as const,
      ...noticeTo(programme, standing, namesOf, `round.second-opened:${_id.toString()}`),
      figures: { places: standing.free },
      dates: { by: rankingCloses ?? new Date() },
    })),
  )
}

/** Tells those who end without a partner, and that they come first next time. */
export async function tellUnmatched(
  session: ClientSession,
  programme: Told,
  alone: readonly Standing[],
): Promise<void> {
  const namesOf = await namesOfThese(alone)
  await tell(
    session,
    alone.map((standing) => ({
      kind: 'round.unmatched' as const,
      ...noticeTo(programme, standing, namesOf, `round.unmatched:${programme._id.toString()}`),
    })),
  )
}

type NamesOf = (organisation: Types.ObjectId) => Names

async function namesOfThese(standings: readonly Standing[]): Promise<NamesOf> {
  const mentions = await findMentions(standings.map(({ organisation }) => organisation.toString()))
  return (organisation) => mentions.get(organisation.toString())?.names ?? {}
}

const noticeTo = (
  { slug, title }: Told,
  { _id, organisation }: Standing,
  namesOf: NamesOf,
  key: string,
) => ({
  key: `${key}:${_id.toString()}`,
  to: { organisations: [organisation] },
  path: `/programmes/${slug}/result`,
  names: { programme: title, organisation: namesOf(organisation) },
})
