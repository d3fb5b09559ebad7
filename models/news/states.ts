import { DomainError } from '#models/errors.ts'

export const NEWS_STATES = [
  'draft',
  'in-review',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
  'archived',
] as const
export type NewsState = (typeof NEWS_STATES)[number]

/**
 * Every change of state: where it may begin and where it leads. `return` also holds back what was to appear
 * at a later date. A withdrawn item stays as it is, so that its address always says what became of it.
 */
export const NEWS_TRANSITIONS = {
  submit: { from: ['draft'], to: 'in-review' },
  return: { from: ['in-review', 'scheduled'], to: 'draft' },
  schedule: { from: ['in-review'], to: 'scheduled' },
  publish: { from: ['in-review', 'scheduled'], to: 'published' },
  correct: { from: ['published', 'corrected'], to: 'corrected' },
  withdraw: { from: ['published', 'corrected'], to: 'withdrawn' },
  archive: { from: ['published', 'corrected'], to: 'archived' },
} as const satisfies Record<string, { from: readonly NewsState[]; to: NewsState }>

export type NewsTransition = keyof typeof NEWS_TRANSITIONS

export function allows(transition: NewsTransition, state: NewsState): boolean {
  return (NEWS_TRANSITIONS[transition].from as readonly NewsState[]).includes(state)
}

/**
 * Where a transition leads.
 * @throws DomainError `illegal-transition` where it may not begin in this state
 */
export function follow(transition: NewsTransition, state: NewsState): NewsState {
  if (!allows(transition, state)) throw new DomainError('illegal-transition')
  return NEWS_TRANSITIONS[transition].to
}

/**
 * How a person may change a text: freely in a draft; in a published item freely only what nobody wrote by
 * hand, the rest with a correction; not at all otherwise.
 */
export function changeAllowed(state: NewsState, byHand: boolean): 'save' | 'correction' | null {
  if (state === 'draft') return 'save'
  if (!isListed(state)) return null
  return byHand ? 'correction' : 'save'
}

/** Has a page that anyone may open, if only to read that the item was withdrawn. */
export function isPublic(state: NewsState): boolean {
  return isReadable(state) || state === 'withdrawn'
}

/** Its text may be read by anyone. */
export function isReadable(state: NewsState): boolean {
  return isListed(state) || state === 'archived'
}

/** Stands in lists and feeds. */
export function isListed(state: NewsState): boolean {
  return state === 'published' || state === 'corrected'
}

export const LISTED_STATES = NEWS_STATES.filter(isListed)
export const READABLE_STATES = NEWS_STATES.filter(isReadable)
export const PUBLIC_STATES = NEWS_STATES.filter(isPublic)
