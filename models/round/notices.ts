import type { Explanation } from '#models/matching/explain.ts'

/** What an organisation is told of its result, by the explanation's code. */
export const RESULT_NOTICES = {
  'top-choices': 'round.top-choices',
  matched: 'round.matched',
  outranked: 'round.outranked',
  'nobody-mutual': 'round.nobody-mutual',
  'nobody-ranked': 'round.nobody-ranked',
} as const satisfies Record<Explanation['code'], string>

/** The same for those whom the last round leaves without any partner: that this is all, and what it is good for. */
export const LAST_NOTICES = {
  outranked: 'round.last-outranked',
  'nobody-mutual': 'round.last-nobody-mutual',
  'nobody-ranked': 'round.last-nobody-ranked',
} as const satisfies Partial<Record<Explanation['code'], string>>

/** What people are told of a matching; keys of `notifications.json`. */
export const ROUND_NOTICES = [
  ...Object.values(RESULT_NOTICES),
  ...Object.values(LAST_NOTICES),
  /** To those that a matching left out, as they were not verified. */
  'round.left-out',
  /** To those with free places: rank anew until a date. */
  'round.second-opened',
  /** To coordinators: the second lists are locked. */
  'round.second-closed',
  /** Final, with the priority mark in the next programme. */
  'round.unmatched',
] as const
