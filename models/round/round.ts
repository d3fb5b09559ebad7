import type { Side } from '#models/programme/programme.ts'
import type { Explanation } from '#models/matching/explain.ts'

/** Longest reason for a change by hand, in UTF-16 units. */
export const HAND_REASON_LIMIT = 1_000

/** Named lists of an outcome show so many lines on a page. */
export const OUTCOME_PER_PAGE = 50

/** However late a first round ends, there are so many days to rank anew. */
export const SECOND_RANKING_DAYS = 7

/** What became of one side. */
export interface SideFigures {
  /** Organisations that take part. */
  parties: number
  /** Those with a list that was certified; the others count as ranking nobody. */
  listed: number
  /** Places in all. */
  places: number
  /** Organisations with a partner at least. */
  matched: number
  /** Pairs by their place on this side's lists, from the first; `reached[0]` counts first choices. */
  reached: number[]
  /** Pairs with a partner that this side's organisation did not rank: only by hand. */
  unranked: number
  codes: Record<Explanation['code'], number>
}

/** How one side would fare if the other side proposed. */
export interface Comparison {
  better: number
  worse: number
  same: number
}

export interface Figures {
  sides: Record<Side, SideFigures>
  pairs: number
  byHand: number
  blocking: number
  /** Organisations that may not take part as they are not verified at present. */
  leftOut: number
  /** If the other side proposed. */
  other: { pairs: number; sides: Record<Side, Comparison> }
}
