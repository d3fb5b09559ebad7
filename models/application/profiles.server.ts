import type { Types } from 'mongoose'
import { Collaboration } from '#models/collaboration/record.server.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import type { EarlierPair, FitProfile } from '#models/matching/fit.ts'
import { fitTerms } from '#models/matching/terms.server.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'
import type { ApplicationRecord } from './record.server.ts'

export type ForProfile = Pick<
  ApplicationRecord,
  '_id' | 'offers' | 'needs' | 'priority' | 'version' | 'organisation'
>
export type Profiled = Pick<
  OrganisationRecord,
  | '_id'
  | 'slugs'
  | 'names'
  | 'kind'
  | 'seat'
  | 'state'
  | 'acronyms'
  | 'titles'
  | 'disciplines'
  | 'clusters'
  | 'offers'
  | 'needs'
  | 'changedAt'
>

/** What it offers and needs in this programme, else in general. */
export function textsForFit(application: ForProfile, organisation: Profiled) {
  return {
    offers: application.offers ?? organisation.offers ?? null,
    needs: application.needs ?? organisation.needs ?? null,
  }
}

interface Kept {
  /** Of what it was made from; another one is made anew. */
  of: string
  profile: FitProfile
}

/** Folding thousands of texts takes the better part of a second, comparing them some milliseconds. */
const kept = new Map<string, Kept>()
const MOST_KEPT = 20_000

export function profileOf(application: ForProfile, organisation: Profiled): FitProfile {
  const id = application._id.toString()
  const of = `${application.version}:${organisation.changedAt.getTime()}`
  const found = kept.get(id)
  if (found?.of === of) return found.profile
  const { offers, needs } = textsForFit(application, organisation)
  const profile = {
    seat: organisation.seat,
    disciplines: organisation.disciplines,
    clusters: organisation.clusters,
    offers: fitTerms(offers?.text ?? ''),
    needs: fitTerms(needs?.text ?? ''),
    priority: application.priority,
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(id, { of, profile })
  return profile
}

/** An evaluation went well; whoever left before the end did not part well. Everything else says nothing yet. */
const WELL: readonly CollaborationState[] = ['renewed', 'completed']
const BADLY: readonly CollaborationState[] = ['exited']

/** How the last thing that an organisation began with each of its earlier partners went. */
export async function earlierPairs(
  organisation: Types.ObjectId,
): Promise<Map<string, EarlierPair>> {
  const collaborations = await Collaboration.find(
    { 'parties.organisation': organisation, state: { $in: [...WELL, ...BADLY] } },
    { parties: 1, state: 1 },
  )
    .sort({ _id: 1 })
    .lean()
  return new Map(
    collaborations.flatMap(({ parties, state }) =>
      parties.map(
        (party) => [party.organisation.toString(), WELL.includes(state) ? 'good' : 'bad'] as const,
      ),
    ),
  )
}
