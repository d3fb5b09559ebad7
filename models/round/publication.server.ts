import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import { Application } from '#models/application/record.server.ts'
import { livePairs } from '#models/collaboration/of-programme.server.ts'
import { proposeMatched, type MatchedPair } from '#models/collaboration/propose-matched.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { notFound } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import { explainResult } from './figures.ts'
import { loadOutcome, type LoadedOutcome } from './find.server.ts'
import { moveRound } from './move.server.ts'
import { pairsOf, type Pair, type SnapshotParty } from './outcome.ts'
import { Round, type RoundRecord } from './record.server.ts'
import { participantsOf, tellLeftOut, writeResults } from './results.server.ts'
import { wordingOf, type Party } from './wording.server.ts'

/** Pairs or organisations written in one transaction: well below MongoDB's minute, and few enough to retry. */
const BATCH = 500

interface Publication {
  round: RoundRecord
  programme: ProgrammeRecord
  outcome: LoadedOutcome
}

/** Does whatever a publication still has to do; nothing for one that is finished. */
export async function finishPublication(id: Types.ObjectId): Promise<void> {
  const steps = publicationSteps(id)
  while (!(await steps.next()).done);
}

/**
 * Publishes in batches, each whole or not at all, and each of which may be done again: pairs have ids of their own,
 * results are written where there is none of this round, notices have keys. So a publication that was killed
 * anywhere, even one that runs in two processes, is taken up from its beginning.
 * @param size pairs or organisations in a batch
 */
export async function* publicationSteps(id: Types.ObjectId, size = BATCH): AsyncGenerator<void> {
  const round = await Round.findById(id).lean()
  if (round?.state !== 'publishing') return
  const programme = (await Programme.findById(round.programme).lean()) ?? notFound()
  const publication = { round, programme, outcome: await loadOutcome(round) }
  for (const pairs of batches(pairsOf(publication.outcome.result), size)) {
    await proposePairs(publication, pairs)
    yield
  }
  const { snapshot, result } = publication.outcome
  const explanations = explainResult(snapshot, result, round.proposing)
  const paired = new Set((await livePairs(programme._id)).flatMap(({ parties }) => parties))
  for (const participants of batches(participantsOf(snapshot, explanations), size)) {
    await again(() => writeResults({ round, programme, paired }, participants))
    yield
  }
  const at = round.publishedAt ?? new Date()
  const finished = await inTransaction(async (session) => {
    const moved = await moveRound(session, round._id, 'finish', { by: null, at })
    if (moved) await tellLeftOut(session, publication, snapshot.leftOut)
    return moved
  })
  if (finished) emit('round.changed', { programmeId: programme._id.toString() })
}

function* batches<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** Another process that writes the same batch at the same time: once it has, there is nothing left to write. */
async function again(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    await work()
  }
}

async function proposePairs(publication: Publication, pairs: readonly Pair[]): Promise<void> {
  const { round, programme } = publication
  const drawn = await drawUp(publication, pairs)
  const at = round.publishedAt ?? new Date()
  const matching = {
    programme: { id: programme._id, round: round.number },
    by: round.course.findLast(({ state }) => state === 'publishing')?.by ?? programme.createdBy,
    at,
    respondBy: round.respondBy ?? at,
  }
  await again(async () => {
    await inTransaction((session) => proposeMatched(session, drawn, matching))
  })
}

async function drawUp(
  { round, programme, outcome: { snapshot } }: Publication,
  pairs: readonly Pair[],
): Promise<MatchedPair[]> {
  const both = pairs.flatMap(([a, b]): Array<[SnapshotParty, SnapshotParty]> => {
    const [one, other] = [snapshot.sides.a[a], snapshot.sides.b[b]]
    return one && other ? [[one, other]] : []
  })
  const parties = await partiesOf(both.flat())
  const nobody: Party = { names: {}, objectives: null }
  return both.map(([one, other]) => ({
    _id: pairId(round, one.organisation, other.organisation),
    organisations: [new Types.ObjectId(one.organisation), new Types.ObjectId(other.organisation)],
    ...wordingOf(programme, [
      parties.get(one.organisation) ?? nobody,
      parties.get(other.organisation) ?? nobody,
    ]),
  }))
}

async function partiesOf(members: readonly SnapshotParty[]): Promise<Map<string, Party>> {
  const mentions = await findMentions(members.map(({ organisation }) => organisation))
  const applications = await Application.find(
    { _id: { $in: members.map(({ application }) => application) } },
    { organisation: 1, objectives: 1 },
  ).lean()
  return new Map(
    applications.map(({ organisation, objectives }) => [
      organisation.toString(),
      { names: mentions.get(organisation.toString())?.names ?? {}, objectives },
    ]),
  )
}

/** The same for the same pair of the same round; begins with the time, as lists by id want the newest first. */
function pairId({ _id, publishedAt }: RoundRecord, a: string, b: string): Types.ObjectId {
  const seconds = Math.floor((publishedAt?.getTime() ?? 0) / 1_000)
  const rest = createHash('sha256').update(`${_id.toString()}:${a}:${b}`).digest('hex')
  return new Types.ObjectId(seconds.toString(16).padStart(8, '0') + rest.slice(0, 16))
}
