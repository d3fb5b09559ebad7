import { DESK_STATES, type DeskFilter } from '#models/application/desk.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { SIDES } from '#models/programme/programme.ts'
import { oneOf, pageOf, wordsOf } from './search-asked.ts'

export function deskAsked(query: URLSearchParams): DeskFilter {
  return {
    q: wordsOf(query),
    state: oneOf(DESK_STATES, query.get('state')),
    side: oneOf(SIDES, query.get('side')),
    seat: oneOf(SEATS, query.get('seat')),
    kind: oneOf(ORGANISATION_KINDS, query.get('kind')),
    problems: oneOf(['none', 'some'] as const, query.get('problems')),
    page: pageOf(query),
  }
}
