import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise } from '#models/errors.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { toDirectoryItem } from '#models/organisation/wire.server.ts'
import type { RankingInput } from './input.ts'
import { taking } from './participants.server.ts'
import { applicationPolicy } from './policy.ts'
import { RANKING, versionOf } from './ranking.server.ts'
import { findInScope, judged } from './scope.server.ts'
import { secondRoundOf } from './second-round.server.ts'
import type { WireRanked, WireRanking } from './suggestion.ts'
import { rankingWindow } from './windows.ts'

/**
 * An organisation's own list for its representatives: of the round that is ranked now, else the last one, to be
 * read only.
 * @throws DomainError `not-found`; `forbidden` for anyone but its representatives
 */
export async function ownRanking(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<WireRanking> {
  const { application, programme } = await findInScope(actor, id)
  authorise(applicationPolicy.rank(actor, judged(application)))
  const window = rankingWindow(programme, await secondRoundOf(programme._id), now)
  const open =
    'round' in window && RANKING[window.round].includes(application.state) ? window : null
  const round = open?.round ?? application.rankings.at(-1)?.round ?? 1
  const list = application.rankings.find((ranking) => ranking.round === round) ?? null
  const ids = list?.entries.map(({ organisation }) => organisation.toString()) ?? []
  const [present, organisations] = await Promise.all([
    taking({ programme, application, round }, ids),
    Organisation.find({ _id: { $in: ids } }).lean(),
  ])
  const byId = new Map(organisations.map((each) => [each._id.toString(), toDirectoryItem(each)]))
  const certifiedAt = list?.certified?.at.toISOString() ?? null
  return {
    window: open && { round: open.round, closes: open.closes.toISOString() },
    refusal: 'refusal' in window ? window.refusal : null,
    entries: (list?.entries ?? []).flatMap(({ organisation, note = '' }) => {
      const item = byId.get(organisation.toString())
      return item
        ? [{ organisation: item, note, left: open !== null && !present.has(item.id) }]
        : []
    }),
    version: versionOf(list),
    certifiedAt,
    vouchedBefore: certifiedAt === null && round === 1 && application.state === 'ranked',
    longestList: programme.longestList,
    capacity: application.capacity,
  }
}

/** A list as somebody typed it, to be shown again where it was refused. Unknown organisations are passed over. */
export async function listAs(entries: RankingInput['entries']): Promise<WireRanked[]> {
  const ids = entries.map(({ organisation }) => organisation)
  const organisations = await Organisation.find({ _id: { $in: ids } }).lean()
  const byId = new Map(organisations.map((each) => [each._id.toString(), toDirectoryItem(each)]))
  return entries.flatMap(({ organisation, note }) => {
    const item = byId.get(organisation)
    return item ? [{ organisation: item, note, left: false }] : []
  })
}
