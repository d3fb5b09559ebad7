import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { livePairs } from '#models/collaboration/of-programme.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import type { Side } from '#models/programme/programme.ts'
import { currentRound, loadOutcome, programmeById, type LoadedOutcome } from './find.server.ts'
import type { HandPairInput } from './input.ts'
import { changedMeanwhile, moveRound, outOfTurn } from './move.server.ts'
import {
  on,
  pairsOf,
  samePair,
  withChanges,
  type HandChange,
  type Pair,
  type Result,
} from './outcome.ts'
import { keepOutcome, prepareOutcome } from './outcome.server.ts'
import { roundPolicy } from './policy.ts'
import type { RoundRecord } from './record.server.ts'

const refuse = (reason: string, field?: string) =>
  new DomainError('conflict', { reason, ...(field ? { field } : {}) })

/**
 * Forms a pair by hand before publication, between two that take part and have a free place, whether or not they
 * ranked each other. The certificate will say so.
 * @throws DomainError `not-found`, `forbidden`; `conflict` with the reason; `illegal-transition` outside the dry run
 */
export async function formPair(
  actor: Actor,
  programmeId: string,
  input: HandPairInput,
  now = currentTime(),
): Promise<void> {
  await changeByHand(actor, programmeId, 'formed', input, now)
}

/** Undoes a pair by hand before publication; both its places are free again. @throws as `formPair` does */
export async function undoPair(
  actor: Actor,
  programmeId: string,
  input: HandPairInput,
  now = currentTime(),
): Promise<void> {
  await changeByHand(actor, programmeId, 'undone', input, now)
}

async function changeByHand(
  actor: Actor,
  programmeId: string,
  change: HandChange['change'],
  input: HandPairInput,
  now: Date,
): Promise<void> {
  authorise(roundPolicy.changeByHand(actor))
  const programme = await programmeById(programmeId)
  const round = await currentRound(programme)
  if (!round || round.state !== 'dry-run' || programme.state === 'cancelled') throw outOfTurn(round)
  const outcome = await loadOutcome(round)
  const pair = pairAsked(outcome, input)
  const { reason } = input
  const wanted: HandChange = { change, pair, reason, by: actor.id, at: now.toISOString() }
  if (isDone(outcome.result, wanted)) return
  if (change === 'formed') await requireRoom(outcome, pair, round)
  const { proposing } = round
  const changes = changesWith(outcome.result, wanted)
  const result = withChanges(outcome.snapshot, proposing, outcome.result, changes)
  const prepared = await prepareOutcome(round._id, { ...outcome, result }, proposing, now)
  await inTransaction(async (session) => {
    const { record, figures } = prepared
    const moved = await moveRound(session, round._id, 'change-by-hand', {
      by: actor,
      at: now,
      where: { version: round.version },
      set: { outcome: record._id, figures },
    })
    if (!moved) throw changedMeanwhile()
    await keepOutcome(session, prepared)
    const detail = { round: round.number, ...input }
    await recordAudit(session, actor, `round.pair-${change}`, programme._id, detail)
  })
}

function pairAsked({ snapshot: { sides } }: LoadedOutcome, input: HandPairInput): Pair {
  const number = (side: Side) => {
    const found = sides[side].findIndex(({ organisation }) => organisation === input[side])
    if (found < 0) throw refuse('round-not-participant', side)
    return found
  }
  return [number('a'), number('b')]
}

/** A second click finds its work done; so does whoever undoes a pair that is none. */
function isDone(result: Result, wanted: HandChange): boolean {
  const paired = pairsOf(result).some((held) => samePair(held, wanted.pair))
  if (wanted.change === 'undone') return !paired
  return result.changes.some(
    ({ change, pair, by, reason }) =>
      change === 'formed' &&
      samePair(pair, wanted.pair) &&
      by === wanted.by &&
      reason === wanted.reason,
  )
}

async function requireRoom(
  { snapshot: { sides }, result }: LoadedOutcome,
  pair: Pair,
  { programme, number }: RoundRecord,
): Promise<void> {
  const pairs = pairsOf(result)
  const [a, b] = [sides.a[pair[0]]?.organisation ?? '', sides.b[pair[1]]?.organisation ?? '']
  const earlier = number === 1 ? [] : await livePairs(programme)
  if (
    pairs.some((held) => samePair(held, pair)) ||
    earlier.some(({ parties }) => parties.includes(a) && parties.includes(b))
  ) {
    throw refuse('round-paired-already')
  }
  for (const side of ['a', 'b'] as const) {
    const held = pairs.filter((other) => on(side, other) === on(side, pair)).length
    const places = sides[side][on(side, pair)]?.capacity ?? 0
    if (held >= places) throw refuse('round-no-place', side)
  }
}

/** Taking a change back leaves none. */
function changesWith({ changes }: Result, wanted: HandChange): HandChange[] {
  const others = changes.filter(({ pair }) => !samePair(pair, wanted.pair))
  return others.length < changes.length ? others : [...changes, wanted]
}
