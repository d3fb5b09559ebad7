import type { Actor } from '#models/actor.ts'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import type { ApplicationState } from '#models/application/states.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { notFound } from '#models/errors.ts'
import type { Explanation } from '#models/matching/explain.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { Side } from '#models/programme/programme.ts'
import { programmeBySlug } from '#models/programme/queries.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import {
  pairsOfProgramme,
  publicPairs,
  type ProgrammePair,
} from '#models/collaboration/of-programme.server.ts'
import { labelOf } from './certificate.ts'
import { loadOutcome } from './find.server.ts'
import { roundPolicy } from './policy.ts'
import { Round, type RoundRecord } from './record.server.ts'
import type { Figures } from './round.ts'

/** What everyone may know of a published round. Dates are ISO 8601. */
export interface PublishedRound {
  number: 1 | 2
  proposing: Side
  publishedAt: string
  respondBy: string
  figures: Figures
}

/** Rounds that are out, the first one first. */
async function publishedRounds({ _id }: ProgrammeRecord): Promise<RoundRecord[]> {
  return Round.find({ programme: _id, state: 'published' }).sort({ number: 1 }).lean()
}

const toPublished = ({ number, proposing, publishedAt, respondBy, figures }: RoundRecord) =>
  figures && publishedAt && respondBy
    ? [
        {
          ...{ number, proposing, figures },
          publishedAt: publishedAt.toISOString(),
          respondBy: respondBy.toISOString(),
        },
      ]
    : []

/**
 * The public results: figures of each round at once, pairs by name only once both have signed, since until then a
 * collaboration concerns its parties alone (`models/collaboration/states.ts`).
 * @throws DomainError `not-found` before the first publication
 */
export async function publicResults(actor: Actor | null, slug: string) {
  const programme = await programmeBySlug(actor, slug)
  const rounds = (await publishedRounds(programme)).flatMap(toPublished)
  if (rounds.length === 0) notFound()
  const { signed, pending } = await publicPairs(programme._id)
  return { rounds, signed, pending }
}

/** A partner, and where the pair stands. */
export interface OwnPair {
  id: string
  partner: OrganisationMention
  state: CollaborationState
  /** Whose confirmation it waits for: their own first. */
  awaits: 'own' | 'partner' | null
}

/** What one organisation got in one round. */
export interface OwnResult {
  round: PublishedRound
  /** Its label in the certificate. */
  label: string | null
  explanation: Explanation
  pairs: OwnPair[]
}

export interface OwnResults {
  organisation: OrganisationMention
  state: ApplicationState
  /** The newest first. */
  results: OwnResult[]
  /** Everyone whom the explanations name, by id. */
  mentions: Record<string, OrganisationMention>
}

/**
 * What the actor's organisations got, or one of them, with everything that is theirs to know.
 * @returns one per organisation; empty for whoever has none that took part
 */
export async function ownResults(
  actor: Actor,
  slug: string,
  organisation?: string,
): Promise<OwnResults[]> {
  const programme = await programmeBySlug(actor, slug)
  const own = actor.organisations
    .map(({ id }) => id)
    .filter((id) => organisation === undefined || id === organisation)
  const applications = await Application.find({
    programme: programme._id,
    organisation: { $in: own },
    'results.0': { $exists: true },
  }).lean()
  if (applications.length === 0) return []
  const rounds = await publishedRounds(programme)
  const pairs = await pairsOfProgramme(programme._id)
  return Promise.all(
    applications.map((application) => resultsOf(actor, application, rounds, pairs)),
  )
}

async function resultsOf(
  actor: Actor,
  { organisation, state, side, results }: ApplicationRecord,
  rounds: readonly RoundRecord[],
  pairs: readonly ProgrammePair[],
): Promise<OwnResults> {
  const id = organisation.toString()
  const mine = pairs.filter(({ parties }) => parties.includes(id))
  const mentions = await findMentions([
    id,
    ...mine.flatMap(({ parties }) => parties),
    ...results.flatMap(({ explanation: { partners, missed } }) =>
      [...partners, ...missed].map((other) => other.id),
    ),
  ])
  const readable = rounds.filter((round) => roundPolicy.readOwnResult(actor, round, id))
  const found = await Promise.all(
    readable.map(async (record) => {
      const [round] = toPublished(record)
      const result = results.find((candidate) => candidate.round === record.number)
      if (!round || !result) return []
      const label = await labelIn(record, side, id)
      const own = mine.filter((pair) => pair.round === record.number)
      const { explanation } = result
      return [{ round, label, explanation, pairs: own.flatMap(toOwnPair(id, mentions)) }]
    }),
  )
  const organisationMention = mentions.get(id) ?? notFound()
  return {
    organisation: organisationMention,
    state,
    results: found.flat().reverse(),
    mentions: Object.fromEntries(mentions),
  }
}

const toOwnPair =
  (own: string, mentions: ReadonlyMap<string, OrganisationMention>) =>
  ({ id, state, parties, awaits }: ProgrammePair): OwnPair[] => {
    const partner = mentions.get(parties.find((party) => party !== own) ?? '')
    const whose = awaits.includes(own) ? 'own' : awaits.length > 0 ? 'partner' : null
    return partner ? [{ id, state, partner, awaits: whose }] : []
  }

async function labelIn(round: RoundRecord, side: Side, organisation: string) {
  const { snapshot } = await loadOutcome(round)
  const number = snapshot.sides[side].findIndex((party) => party.organisation === organisation)
  return number < 0 ? null : labelOf(side, number)
}
