import { Types } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { lapseProposals } from '#models/collaboration/lapse.server.ts'
import { DAY_MS } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { moveProgramme } from '#models/programme/move.server.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import { currentRound } from './find.server.ts'
import { moveRound } from './move.server.ts'
import { finishPublication } from './publication.server.ts'
import { Round, type RoundRecord } from './record.server.ts'
import { SECOND_RANKING_DAYS } from './round.ts'
import {
  applyStandings,
  canRankAnew,
  standingsOf,
  tellRanking,
  tellUnmatched,
} from './standing.server.ts'

/**
 * Takes every programme's rounds as far as the clock has come. Any number of processes may do it at once, and again
 * after a kill.
 * @returns how many it has moved
 */
export async function advanceRounds(now: Date): Promise<number> {
  const under = { state: { $in: ['published', 'second-round'] } } as const
  let moved = 0
  for await (const programme of Programme.find(under).lean().cursor()) {
    if (await advanceRound(programme, now)) moved += 1
  }
  return moved
}

/**
 * Takes a programme on from `published` or `second-round` as far as the clock has come: to the second ranking, to
 * its end, to running. For the job that advances dates, as often as it likes and in several processes.
 * @returns whether anything moved
 */
export async function advanceRound(
  programme: Pick<ProgrammeRecord, '_id' | 'state' | 'slug' | 'title' | 'dates' | 'respondBy'>,
  now: Date,
): Promise<boolean> {
  const round = await currentRound(programme)
  if (!round || !['published', 'second-round'].includes(programme.state)) return false
  if (round.state === 'ranking') return closeSecondRanking(programme, round, now)
  if (round.state === 'publishing') await finishPublication(round._id)
  else if (round.state !== 'published') return false
  if (!programme.respondBy || programme.respondBy >= now) return false
  // Whoever was silent is out before places are counted.
  await lapseProposals(now)
  const standings = await standingsOf(programme)
  return round.number === 1 && canRankAnew(standings)
    ? startSecondRound(programme, standings, now)
    : run(programme, standings, now)
}

type Programme = Parameters<typeof advanceRound>[0]
type Standings = Awaited<ReturnType<typeof standingsOf>>

async function startSecondRound(
  programme: Programme,
  standings: Standings,
  now: Date,
): Promise<boolean> {
  const earliest = new Date(now.getTime() + SECOND_RANKING_DAYS * DAY_MS)
  const planned = programme.dates.secondRankingCloses
  const round = secondRound(programme, planned > earliest ? planned : earliest, now)
  const moved = await inTransaction(async (session) => {
    const started = await moveProgramme(session, programme._id, 'start-second-round', {
      by: null,
      at: now,
    })
    if (!started) return false
    await Round.create([{ ...round, proposing: started.proposing }], { session })
    const { waiting, alone } = await applyStandings(session, standings, 'second-round', now)
    await tellRanking(session, programme, round, waiting)
    await tellUnmatched(session, programme, alone)
    await recordAudit(session, null, 'round.second-opened', programme._id)
    return true
  })
  if (moved) emit('round.changed', { programmeId: programme._id.toString() })
  return moved
}

function secondRound({ _id }: Programme, rankingCloses: Date, at: Date): RoundRecord {
  return {
    _id: new Types.ObjectId(),
    programme: _id,
    number: 2,
    state: 'ranking',
    course: [{ state: 'ranking', at, by: null }],
    proposing: 'a',
    rankingCloses,
    outcome: null,
    readAt: null,
    figures: null,
    respondBy: null,
    publishedAt: null,
    version: 1,
  }
}

async function closeSecondRanking(
  { _id, slug, title }: Programme,
  round: RoundRecord,
  now: Date,
): Promise<boolean> {
  const moved = await inTransaction(async (session) => {
    const where = { rankingCloses: { $lte: now } }
    const locked = await moveRound(session, round._id, 'lock', { by: null, at: now, where })
    if (!locked) return false
    await tell(session, [
      {
        kind: 'round.second-closed',
        key: `round.second-closed:${round._id.toString()}`,
        to: { coordinators: true },
        path: `/coordination/programmes/${_id.toString()}/matching`,
        names: { programme: title },
      },
    ])
    await recordAudit(session, null, 'round.locked', _id, { slug, round: round.number })
    return true
  })
  if (moved) emit('round.changed', { programmeId: _id.toString() })
  return moved
}

/** What is left is final: who has a partner works with it, who has none comes first next time. */
async function run(programme: Programme, standings: Standings, now: Date): Promise<boolean> {
  const moved = await inTransaction(async (session) => {
    const running = await moveProgramme(session, programme._id, 'run', { by: null, at: now })
    if (!running) return false
    const { alone } = await applyStandings(session, standings, 'final', now)
    await tellUnmatched(session, programme, alone)
    await recordAudit(session, null, 'programme.running', programme._id)
    return true
  })
  if (moved) emit('round.changed', { programmeId: programme._id.toString() })
  return moved
}
