import type { FitPart } from '#models/matching/fit.ts'
import type { Discipline } from '#models/organisation/disciplines.ts'
import type { DirectoryItem, OrganisationKind, Seat } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'

/** So many partners are suggested, and shown on each page of a search. */
export const SUGGESTIONS_PER_PAGE = 20

/** An organisation of the other side with how well it fits and why; `terms` are words in the reader's script. */
export interface WireSuggestion {
  organisation: DirectoryItem
  score: number
  parts: FitPart[]
  offers: WireText | null
  needs: WireText | null
  priority: number
}

export interface SuggestionSearch {
  q: string
  seat: Seat | null
  kind: OrganisationKind | null
  discipline: Discipline | null
  /** From 1. */
  page: number
}

/** One line of an organisation's own list. */
export interface WireRanked {
  organisation: DirectoryItem
  note: string
  /** It takes no part any more; the next save drops it. */
  left: boolean
}

export interface WireRanking {
  /** The round whose lists are written now; null when none is, and why. */
  window: { round: 1 | 2; closes: string } | null
  refusal: string | null
  entries: WireRanked[]
  /** Of the list as shown, in milliseconds; what is saved names it. */
  version: number
  /** ISO 8601 */
  certifiedAt: string | null
  /** Somebody vouched for an earlier order, which no longer counts. */
  vouchedBefore: boolean
  longestList: number
  capacity: number
}
