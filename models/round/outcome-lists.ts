import type { Explanation } from '#models/matching/explain.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { otherSide, SIDES, type Side } from '#models/programme/programme.ts'
import { comparison, explainResult, type Fares } from './figures.ts'
import {
  pairsOf,
  samePair,
  type HandChange,
  type Pair,
  type Result,
  type Snapshot,
} from './outcome.ts'

/** What coordinators leaf through, name by name. */
export const OUTCOME_LISTS = [
  'pairs',
  'unmatched',
  'together',
  'by-hand',
  'blocking',
  'compared',
  'left-out',
] as const
export type OutcomeList = (typeof OUTCOME_LISTS)[number]

interface Facts {
  /** The pair's place on the list of each, from 1; null where it did not rank the other. */
  places?: [a: number | null, b: number | null]
  byHand?: HandChange['change']
  code?: Explanation['code']
  fares?: Fares
  change?: Pick<HandChange, 'change' | 'reason' | 'by' | 'at'>
}

/** One line, with organisations' ids. */
export interface OutcomeLine extends Facts {
  a: string | null
  b: string | null
}

/** The same on its way to a coordinator; `change.by` is a name. */
export interface WireOutcomeLine extends Facts {
  a: OrganisationMention | null
  b: OrganisationMention | null
}

interface Outcome {
  snapshot: Snapshot
  result: Result
  proposing: Side
  /** Pairs of ids, sorted and joined, that work together on another account. */
  together: ReadonlySet<string>
}

export const pairKey = (one: string, other: string) => [one, other].sort().join(':')

/** All lines of one list. */
export function linesOf(list: OutcomeList, outcome: Outcome): OutcomeLine[] {
  const { snapshot, result, together } = outcome
  const line = (pair: Pair): OutcomeLine => lineOf(snapshot, pair)
  switch (list) {
    case 'pairs':
      return pairsOf(result).map((pair) => ({
        ...line(pair),
        ...pairFacts(snapshot, result, pair),
      }))
    case 'together':
      return pairsOf(result)
        .map(line)
        .filter(({ a, b }) => together.has(pairKey(a ?? '', b ?? '')))
    case 'by-hand':
      return result.changes.map(({ pair, change, reason, by, at }) => ({
        ...line(pair),
        change: { change, reason, by, at },
      }))
    case 'blocking':
      return result.blocking.map((pair) => ({
        ...line(pair),
        ...pairFacts(snapshot, result, pair),
      }))
    case 'unmatched':
      return unmatched(outcome)
    case 'compared':
      return compared(outcome)
    case 'left-out':
      return snapshot.leftOut.map((organisation) => ({ a: organisation, b: null }))
  }
}

function lineOf({ sides }: Snapshot, [a, b]: Pair): OutcomeLine {
  return { a: sides.a[a]?.organisation ?? null, b: sides.b[b]?.organisation ?? null }
}

function pairFacts({ sides }: Snapshot, { changes }: Result, pair: Pair): Facts {
  const place = (side: Side, own: number, other: number) => {
    const found = sides[side][own]?.ranking.indexOf(other) ?? -1
    return found < 0 ? null : found + 1
  }
  const hand = changes.find((change) => samePair(change.pair, pair))
  return {
    places: [place('a', pair[0], pair[1]), place('b', pair[1], pair[0])],
    ...(hand ? { byHand: hand.change } : {}),
  }
}

const alone = (side: Side, organisation: string): OutcomeLine =>
  side === 'a' ? { a: organisation, b: null } : { a: null, b: organisation }

function unmatched({ snapshot, result, proposing }: Outcome): OutcomeLine[] {
  const explanations = explainResult(snapshot, result, proposing)
  return SIDES.flatMap((side) =>
    snapshot.sides[side].flatMap(({ organisation }, number) => {
      const explained = explanations.get(`${side}${number}`)
      return explained && explained.partners.length === 0
        ? [{ ...alone(side, organisation), code: explained.code }]
        : []
    }),
  )
}

function compared({ snapshot, result, proposing }: Outcome): OutcomeLine[] {
  const fares = comparison(snapshot, result)
  return [proposing, otherSide(proposing)].flatMap((side) =>
    snapshot.sides[side].flatMap(({ organisation }, number) => {
      const fare = fares[side][number]
      return fare && fare !== 'same' ? [{ ...alone(side, organisation), fares: fare }] : []
    }),
  )
}
