import {
  deferredAcceptance,
  type Instance,
  type Matching,
} from '#models/matching/deferred-acceptance.ts'
import { blockingPairs } from '#models/matching/stability.ts'
import { otherSide, SIDES, type Side } from '#models/programme/programme.ts'

/** One organisation as it takes part; its number is its place in its side, and so is its label. */
export interface SnapshotParty {
  organisation: string
  application: string
  capacity: number
  /** Numbers on the other side, most wanted first; empty without a certified list. */
  ranking: number[]
  listed: boolean
}

/**
 * Whom a round matches, as it was read. The order is drawn by lot, so that a number says nothing of name, age
 * or place on any list: the certificate's labels are these numbers.
 */
export interface Snapshot {
  sides: Record<Side, SnapshotParty[]>
  /** Organisations that may not take part as they are not verified. */
  leftOut: string[]
}

/** Numbers on side A and on side B. */
export type Pair = [a: number, b: number]

export interface HandChange {
  change: 'formed' | 'undone'
  pair: Pair
  reason: string
  by: string
  /** ISO 8601 */
  at: string
}

export interface Result {
  /** What deferred acceptance brought, before any change by hand. */
  computed: Pair[]
  /** Changes by hand that still hold: one that was taken back is in the audit log only. */
  changes: HandChange[]
  /** Pairs that would rather have each other; empty while nothing was changed by hand. */
  blocking: Pair[]
  /** What it would have brought if the other side had proposed. */
  other: Pair[]
}

const NO_CHANGE: readonly HandChange[] = []

export const samePair = (one: readonly number[], other: readonly number[]) =>
  one[0] === other[0] && one[1] === other[1]

const byNumber = (one: Pair, other: Pair) => one[0] - other[0] || one[1] - other[1]

/** The pairs that count: what was computed, with the changes by hand. */
export function pairsOf({ computed, changes }: Pick<Result, 'computed' | 'changes'>): Pair[] {
  if (changes.length === 0) return computed
  const undone = changes.filter(({ change }) => change === 'undone')
  const kept = computed.filter((pair) => !undone.some((change) => samePair(change.pair, pair)))
  const formed = changes.filter(({ change }) => change === 'formed').map(({ pair }) => pair)
  return [...kept, ...formed].sort(byNumber)
}

/** `a7` is the eighth organisation of side A. */
const idOf = (side: Side, number: number) => `${side}${number}`
export const numberOf = (id: string) => Number(id.slice(1))

/** The problem that `models/matching` solves. */
export function toInstance({ sides }: Snapshot, proposing: Side): Instance {
  const ids = {
    a: sides.a.map((_, number) => idOf('a', number)),
    b: sides.b.map((_, number) => idOf('b', number)),
  }
  const parties = (side: Side) =>
    sides[side].map(({ capacity, ranking }, number) => ({
      id: ids[side][number] ?? '',
      capacity,
      ranking: ranking.map((other) => ids[otherSide(side)][other] ?? ''),
    }))
  return { proposers: parties(proposing), hosts: parties(otherSide(proposing)) }
}

export function toMatching(pairs: readonly Pair[], proposing: Side): Matching {
  const ordered = pairs.map(([a, b]): [string, string] => {
    const [idA, idB] = [idOf('a', a), idOf('b', b)]
    return proposing === 'a' ? [idA, idB] : [idB, idA]
  })
  return { pairs: ordered }
}

function toPairs(pairs: ReadonlyArray<readonly [string, string]>, proposing: Side): Pair[] {
  return pairs
    .map(([proposer, host]): Pair => {
      const [one, other] = [numberOf(proposer), numberOf(host)]
      return proposing === 'a' ? [one, other] : [other, one]
    })
    .sort(byNumber)
}

/** Matches, once with each side proposing. */
export function matchSnapshot(snapshot: Snapshot, proposing: Side): Result {
  const [asked, reversed] = [proposing, otherSide(proposing)].map((side) =>
    toPairs(deferredAcceptance(toInstance(snapshot, side)).pairs, side),
  )
  return withChanges(
    snapshot,
    proposing,
    { computed: asked ?? [], other: reversed ?? [] },
    NO_CHANGE,
  )
}

/** The same result with these changes by hand, and the pairs that they leave wanting each other. */
export function withChanges(
  snapshot: Snapshot,
  proposing: Side,
  { computed, other }: Pick<Result, 'computed' | 'other'>,
  changes: readonly HandChange[],
): Result {
  const pairs = pairsOf({ computed, changes: [...changes] })
  const blocking = blockingPairs(toInstance(snapshot, proposing), toMatching(pairs, proposing))
  return { computed, other, changes: [...changes], blocking: toPairs(blocking, proposing) }
}

/** By organisation of each side: the numbers of its partners. */
export function partnersBySide(
  snapshot: Snapshot,
  pairs: readonly Pair[],
): Record<Side, number[][]> {
  const partners = {
    a: snapshot.sides.a.map((): number[] => []),
    b: snapshot.sides.b.map((): number[] => []),
  }
  for (const [a, b] of pairs) {
    partners.a[a]?.push(b)
    partners.b[b]?.push(a)
  }
  return partners
}

/** The number of a pair on one side. */
export const on = (side: Side, pair: Pair) => pair[SIDES.indexOf(side)] as number
