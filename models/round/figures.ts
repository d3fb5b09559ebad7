import { explain, type Explanation } from '#models/matching/explain.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import {
  pairsOf,
  partnersBySide,
  toInstance,
  toMatching,
  type Result,
  type Snapshot,
  type SnapshotParty,
} from './outcome.ts'
import type { Comparison, Figures, SideFigures } from './round.ts'

/**
 * Explains a result to everyone in it.
 * @returns by `a7`, `b0`, …, as `explain` has it; ids inside are of the same kind
 */
export function explainResult(
  snapshot: Snapshot,
  result: Result,
  proposing: Side,
): Map<string, Explanation> {
  return explain(toInstance(snapshot, proposing), toMatching(pairsOf(result), proposing))
}

/** What the coordinators see of a dry run at a glance. */
export function figuresOf(snapshot: Snapshot, result: Result, proposing: Side): Figures {
  const pairs = pairsOf(result)
  const partners = partnersBySide(snapshot, pairs)
  const explanations = explainResult(snapshot, result, proposing)
  const compared = comparison(snapshot, result)
  const sideFigures = (side: Side) =>
    figuresOfSide(
      snapshot.sides[side],
      partners[side],
      snapshot.sides[side].flatMap((_, number) => explanations.get(`${side}${number}`) ?? []),
    )
  return {
    sides: { a: sideFigures('a'), b: sideFigures('b') },
    pairs: pairs.length,
    byHand: result.changes.length,
    blocking: result.blocking.length,
    leftOut: snapshot.leftOut.length,
    other: {
      pairs: result.other.length,
      sides: { a: tally(compared.a), b: tally(compared.b) },
    },
  }
}

function figuresOfSide(
  parties: readonly SnapshotParty[],
  partners: readonly number[][],
  explanations: readonly Explanation[],
): SideFigures {
  const codes: SideFigures['codes'] = {
    'top-choices': 0,
    matched: 0,
    'nobody-ranked': 0,
    'nobody-mutual': 0,
    outranked: 0,
  }
  const reached: number[] = []
  let unranked = 0
  for (const { code, partners: ranked } of explanations) {
    codes[code] += 1
    for (const { place } of ranked) {
      if (place === null) unranked += 1
      else reached[place - 1] = (reached[place - 1] ?? 0) + 1
    }
  }
  return {
    parties: parties.length,
    listed: parties.filter(({ listed }) => listed).length,
    places: parties.reduce((sum, { capacity }) => sum + capacity, 0),
    matched: partners.filter((own) => own.length > 0).length,
    // Places that nobody reached are holes so far.
    reached: Array.from(reached, (count) => count ?? 0),
    unranked,
    codes,
  }
}

/** How an organisation would fare if the other side proposed. */
export type Fares = keyof Comparison

/**
 * Compares, for everyone, what was computed with what it would be if the other side proposed. All stable matchings
 * give an organisation equally many partners (A. E. Roth, “On the Allocation of Residents to Rural Hospitals”,
 * Econometrica 54, 1986), so the sum of their places on its list tells which are the more wanted ones.
 */
export function comparison(snapshot: Snapshot, result: Result): Record<Side, Fares[]> {
  const now = partnersBySide(snapshot, result.computed)
  const then = partnersBySide(snapshot, result.other)
  const fares = (side: Side) =>
    snapshot.sides[side].map(({ ranking }, number): Fares => {
      const sum = (partners: readonly number[] = []) =>
        partners.reduce((total, partner) => total + ranking.indexOf(partner), 0)
      const change = sum(then[side][number]) - sum(now[side][number])
      return change < 0 ? 'better' : change > 0 ? 'worse' : 'same'
    })
  const [a = [], b = []] = SIDES.map(fares)
  return { a, b }
}

function tally(fares: readonly Fares[]): Comparison {
  const counts: Comparison = { better: 0, worse: 0, same: 0 }
  for (const fare of fares) counts[fare] += 1
  return counts
}
