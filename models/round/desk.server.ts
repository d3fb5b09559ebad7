import type { Actor } from '#models/actor.ts'
import { togetherAlready } from '#models/collaboration/of-programme.server.ts'
import { authorise } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import type { Side } from '#models/programme/programme.ts'
import type { Locale } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import { currentRound, loadOutcome, programmeById, type LoadedOutcome } from './find.server.ts'
import { linesOf, pairKey, type OutcomeList, type WireOutcomeLine } from './outcome-lists.ts'
import { partnersBySide, pairsOf } from './outcome.ts'
import { roundPolicy } from './policy.ts'
import type { RoundRecord } from './record.server.ts'
import { OUTCOME_PER_PAGE, type Figures } from './round.ts'
import type { RoundState } from './states.ts'

/** A round as the coordinators see it. Dates are ISO 8601. */
export interface RoundDesk {
  number: 1 | 2
  state: RoundState
  proposing: Side
  figures: Figures | null
  readAt: string | null
  rankingCloses: string | null
  respondBy: string | null
  publishedAt: string | null
  version: number
  /** Pairs that already work together on another account. */
  together: number
}

/** Which round a programme is at, and what its dry run brought; null before the first. */
export async function roundDesk(actor: Actor, programmeId: string): Promise<RoundDesk | null> {
  authorise(roundPolicy.readOutcome(actor))
  const programme = await programmeById(programmeId)
  const round = await currentRound(programme)
  if (!round) return null
  const { number, state, proposing, figures, version } = round
  const iso = (date: Date | null) => date?.toISOString() ?? null
  const together = round.outcome ? linesOf('together', await outcomeOf(programme, round)).length : 0
  return {
    ...{ number, state, proposing, figures, version, together },
    readAt: iso(round.readAt),
    rankingCloses: iso(round.rankingCloses),
    respondBy: iso(round.respondBy),
    publishedAt: iso(round.publishedAt),
  }
}

export interface OutcomePage {
  lines: WireOutcomeLine[]
  total: number
  page: number
  pages: number
}

/**
 * One page of a list of the present outcome, with names.
 * @param page from 1; the last one is answered where a later one was asked for
 */
export async function outcomePage(
  actor: Actor,
  programmeId: string,
  { list, page: asked }: { list: OutcomeList; page: number },
): Promise<OutcomePage> {
  authorise(roundPolicy.readOutcome(actor))
  const programme = await programmeById(programmeId)
  const round = await currentRound(programme)
  if (!round?.outcome) return { lines: [], total: 0, page: 1, pages: 1 }
  const all = linesOf(list, await outcomeOf(programme, round))
  const pages = Math.max(1, Math.ceil(all.length / OUTCOME_PER_PAGE))
  const page = Math.min(asked, pages)
  const lines = all.slice((page - 1) * OUTCOME_PER_PAGE, page * OUTCOME_PER_PAGE)
  const mentions = await findMentions(lines.flatMap(({ a, b }) => [a ?? [], b ?? []].flat()))
  const people = await namesOf(lines.flatMap(({ change }) => change?.by ?? []))
  return {
    lines: lines.map(({ a, b, change, ...facts }) => ({
      ...facts,
      a: mentions.get(a ?? '') ?? null,
      b: mentions.get(b ?? '') ?? null,
      ...(change ? { change: { ...change, by: people.get(change.by) ?? '' } } : {}),
    })),
    total: all.length,
    page,
    pages,
  }
}

async function outcomeOf(programme: ProgrammeRecord, round: RoundRecord) {
  const outcome = await loadOutcome(round)
  return { ...outcome, proposing: round.proposing, together: await together(programme, outcome) }
}

async function together({ _id }: ProgrammeRecord, { snapshot }: LoadedOutcome) {
  const organisations = snapshot.sides.a.map(({ organisation }) => organisation)
  const pairs = await togetherAlready(organisations, _id)
  return new Set(pairs.map(([one = '', other = '']) => pairKey(one, other)))
}

/** So many are offered in one field. */
const OFFERED = 1_000

/**
 * Who of each side still has a free place, by name as the reader knows it: those that a pair can be formed of.
 * @throws DomainError `not-found` before the first dry run
 */
export async function freeParties(
  actor: Actor,
  programmeId: string,
  locale: Locale,
): Promise<Record<Side, OrganisationMention[]>> {
  authorise(roundPolicy.readOutcome(actor))
  const round = await currentRound(await programmeById(programmeId))
  const { snapshot, result } = await loadOutcome(round ?? { outcome: null })
  const partners = partnersBySide(snapshot, pairsOf(result))
  const free = async (side: Side) => {
    const ids = snapshot.sides[side].flatMap(({ organisation, capacity }, number) =>
      (partners[side][number]?.length ?? 0) < capacity ? [organisation] : [],
    )
    const mentions = [...(await findMentions(ids)).values()].slice(0, OFFERED)
    const name = ({ names }: OrganisationMention) => nameFor(locale, names).name
    return mentions.sort((one, other) => name(one).localeCompare(name(other), locale))
  }
  const [a, b] = await Promise.all([free('a'), free('b')])
  return { a, b }
}
