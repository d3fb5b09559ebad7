import type { ClientSession, Types } from 'mongoose'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { isPublicState, PUBLIC_STATES, type CollaborationState } from './states.ts'

/** A pair that a programme brought, whatever became of it. */
export interface ProgrammePair {
  id: string
  state: CollaborationState
  round: 1 | 2
  /** Ids of the two organisations. */
  parties: string[]
  /** Those of them whose confirmation it still waits for. */
  awaits: string[]
}

/** These came to nothing: their places are free again. */
const ENDED: readonly CollaborationState[] = ['declined', 'withdrawn', 'lapsed', 'exited']

/** The programme's pairs that came to something so far, answered or not. */
export async function livePairs(
  programme: Types.ObjectId,
  session: ClientSession | null = null,
): Promise<ProgrammePair[]> {
  const pairs = await pairsOfProgramme(programme, session)
  return pairs.filter(({ state }) => !ENDED.includes(state))
}

/** Every pair that a programme's matching brought. */
export async function pairsOfProgramme(
  programme: Types.ObjectId,
  session: ClientSession | null = null,
): Promise<ProgrammePair[]> {
  const records = await Collaboration.find(
    { 'programme.id': programme },
    { state: 1, programme: 1, 'parties.organisation': 1, 'parties.confirmed': 1 },
  )
    .session(session)
    .lean<Array<Pick<CollaborationRecord, '_id' | 'state' | 'programme' | 'parties'>>>()
  return records.map(({ _id, state, programme: from, parties }) => ({
    id: _id.toString(),
    state,
    round: from?.round ?? 1,
    parties: parties.map(({ organisation }) => organisation.toString()),
    awaits:
      state === 'proposed'
        ? parties.flatMap(({ organisation, confirmed }) =>
            confirmed ? [] : [organisation.toString()],
          )
        : [],
  }))
}

/** Which of these pairs already work together, or have a proposal open, on another account than this programme's. */
export async function togetherAlready(
  organisations: readonly string[],
  programme: Types.ObjectId,
): Promise<ProgrammePair['parties'][]> {
  const records = await Collaboration.find(
    {
      'parties.organisation': { $in: organisations },
      state: { $in: ['proposed', 'confirmed', ...PUBLIC_STATES], $nin: ['exited', 'completed'] },
      'programme.id': { $ne: programme },
    },
    { 'parties.organisation': 1 },
  ).lean<Array<Pick<CollaborationRecord, 'parties'>>>()
  return records.map(({ parties }) => parties.map(({ organisation }) => organisation.toString()))
}

/** Pairs that a programme brought, as anyone may know them: the signed ones, and how many are not there yet. */
export async function publicPairs(
  programme: Types.ObjectId,
): Promise<{ signed: Array<{ id: string; parties: OrganisationMention[] }>; pending: number }> {
  const pairs = await livePairs(programme)
  const signed = pairs.filter(({ state }) => isPublicState(state))
  const mentions = await findMentions(signed.flatMap(({ parties }) => parties))
  return {
    signed: signed.map(({ id, parties }) => ({
      id,
      parties: parties.flatMap((party) => mentions.get(party) ?? []),
    })),
    pending: pairs.length - signed.length,
  }
}
