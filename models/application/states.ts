/**
 * Where an organisation's part in a programme can stand (design, product.md). `waitlisted`: the first round left
 * it a free place, and it takes part in the second; `unmatched` is final.
 */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'eligible',
  'returned',
  'rejected',
  'ranked',
  'matched',
  'waitlisted',
  'unmatched',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

interface Transition {
  from: readonly ApplicationState[]
  to: ApplicationState
  by: 'representative' | 'coordinator' | 'matching'
}

/** Every way from one state to another; what is not listed is illegal. */
export const APPLICATION_TRANSITIONS = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'representative' },
  accept: { from: ['submitted'], to: 'eligible', by: 'coordinator' },
  return: { from: ['submitted', 'eligible'], to: 'returned', by: 'coordinator' },
  reject: { from: ['submitted', 'eligible'], to: 'rejected', by: 'coordinator' },
  /** Certifies a list; changing it until the lock certifies anew. */
  rank: { from: ['eligible', 'ranked'], to: 'ranked', by: 'representative' },
  match: { from: ['eligible', 'ranked', 'waitlisted'], to: 'matched', by: 'matching' },
  waitlist: { from: ['eligible', 'ranked', 'matched'], to: 'waitlisted', by: 'matching' },
  /** Also whose pairs all came to nothing. */
  leave: { from: ['eligible', 'ranked', 'matched', 'waitlisted'], to: 'unmatched', by: 'matching' },
  withdraw: {
    from: ['draft', 'submitted', 'eligible', 'returned', 'ranked'],
    to: 'withdrawn',
    by: 'representative',
  },
} as const satisfies Record<string, Transition>

export type ApplicationAction = keyof typeof APPLICATION_TRANSITIONS

/** They can be ranked by the other side, and rank. */
export const TAKING_PART: readonly ApplicationState[] = [
  'eligible',
  'ranked',
  'matched',
  'waitlisted',
]
