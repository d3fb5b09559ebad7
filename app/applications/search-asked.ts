import type { SuggestionSearch } from '#models/application/suggestion.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'

const LONGEST_QUERY = 100

/** One of a list, or null for anything else that an address may hold. */
export const oneOf = <Value extends string>(
  values: readonly Value[],
  given: string | null,
): Value | null => values.find((value) => value === given) ?? null

/** A page's number as an address has it; the first for anything else. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1
}

export const wordsOf = (query: URLSearchParams): string =>
  (query.get('q') ?? '').trim().slice(0, LONGEST_QUERY)

export function searchAsked(query: URLSearchParams): SuggestionSearch {
  return {
    q: wordsOf(query),
    seat: oneOf(SEATS, query.get('seat')),
    kind: oneOf(ORGANISATION_KINDS, query.get('kind')),
    discipline: oneOf(DISCIPLINES, query.get('discipline')),
    page: pageOf(query),
  }
}

export const isSearching = ({ q, seat, kind, discipline }: SuggestionSearch): boolean =>
  q !== '' || seat !== null || kind !== null || discipline !== null
