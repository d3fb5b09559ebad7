import { Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { RankingInput } from './input.ts'
import { taking } from './participants.server.ts'
import { applicationPolicy } from './policy.ts'
import { Application, type RankedEntry, type RankingRecord } from './record.server.ts'
import {
  findInScope,
  judged,
  outOfTurn,
  requireActive,
  requireOpen,
  type InScope,
} from './scope.server.ts'
import { secondRoundOf } from './second-round.server.ts'
import type { ApplicationState } from './states.ts'
import { rankingWindow } from './windows.ts'

/** Who writes a list in which round. */
export const RANKING: Record<1 | 2, readonly ApplicationState[]> = {
  1: ['eligible', 'ranked'],
  2: ['waitlisted'],
}

export interface Ranking extends InScope {
  round: 1 | 2
  closes: Date
  /** As it is stored; null before the first. */
  list: RankingRecord | null
}

/**
 * An application whose representative may write its list at this moment.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is not the time or not its turn
 */
export async function findToRank(
  actor: Actor,
  id: string,
  now: Date,
  session: ClientSession | null = null,
): Promise<Ranking> {
  const { application, programme } = await findInScope(actor, id, session)
  authorise(applicationPolicy.rank(actor, judged(application)))
  const window = rankingWindow(programme, await secondRoundOf(programme._id, session), now)
  requireOpen(window)
  if (!RANKING[window.round].includes(application.state)) throw outOfTurn(application)
  const list = application.rankings.find(({ round }) => round === window.round) ?? null
  return { application, programme, ...window, list }
}

export const versionOf = (list: Pick<RankingRecord, 'changedAt'> | null): number =>
  list?.changedAt.getTime() ?? 0

/** Only the list that was on the screen is written over: filters for it as it was. */
export const unchanged = (round: 1 | 2, basedOn: number) =>
  basedOn === 0
    ? { 'rankings.round': { $ne: round } }
    : { rankings: { $elemMatch: { round, changedAt: new Date(basedOn) } } }

/**
 * Keeps an organisation's list as its representative has it on the screen. Another order certifies nothing:
 * it has to be certified anew. Who was on the list and has left the programme meanwhile is dropped.
 * @returns the list's new version
 * @throws DomainError like `findToRank`; `invalid` for a list that is too long or names somebody twice or who
 *   does not take part on the other side; `conflict` when somebody changed the list meanwhile
 */
export async function saveRanking(
  actor: Actor,
  id: string,
  { entries, basedOn }: RankingInput,
  now = currentTime(),
): Promise<number> {
  const found = await findToRank(actor, id, now)
  await requireActive(found.application.organisation)
  const wanted = await checked(found, entries)
  return inTransaction(async (session) => {
    const { application, round, list } = await findToRank(actor, id, now, session)
    if (list && sameList(list.entries, wanted)) return versionOf(list)
    if (versionOf(list) !== basedOn)
      throw new DomainError('conflict', { reason: 'ranking-changed' })
    const sameOrder = list !== null && sameList(list.entries.map(bare), wanted.map(bare))
    const saved: RankingRecord = {
      round,
      entries: wanted,
      changedAt: new Date(Math.max(now.getTime(), basedOn + 1)),
      certified: sameOrder ? list.certified : null,
    }
    await Application.updateOne(
      { _id: application._id, ...unchanged(round, basedOn) },
      {
        $set: { rankings: [...application.rankings.filter((each) => each !== list), saved] },
        $inc: { version: 1 },
      },
      { session },
    )
    await recordAudit(session, actor, 'application.list-saved', id, {
      round,
      length: wanted.length,
    })
    return versionOf(saved)
  }).then((version) => {
    emit('application.changed', { applicationId: id })
    return version
  })
}

const bare = ({ organisation }: RankedEntry): RankedEntry => ({ organisation })

const sameList = (one: readonly RankedEntry[], other: readonly RankedEntry[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ organisation, note }, at) =>
      organisation.equals(other[at]?.organisation ?? '') &&
      (note ?? '') === (other[at]?.note ?? ''),
  )

async function checked(
  { programme, application, round, list }: Ranking,
  entries: RankingInput['entries'],
): Promise<RankedEntry[]> {
  const ids = entries.map(({ organisation }) => organisation)
  const refuse = (reason: string) => new DomainError('invalid', { field: 'entries', reason })
  if (new Set(ids).size < ids.length) throw refuse('ranking-repeated')
  const present = await taking({ programme, application, round }, ids)
  const before = new Set(list?.entries.map(({ organisation }) => organisation.toString()))
  if (ids.some((id) => !present.has(id) && !before.has(id))) throw refuse('ranking-stranger')
  const kept = entries.filter(({ organisation }) => present.has(organisation))
  if (kept.length > programme.longestList) throw refuse('ranking-too-long')
  return kept.map(({ organisation, note }) => ({
    organisation: new Types.ObjectId(organisation),
    ...(note ? { note } : {}),
  }))
}
