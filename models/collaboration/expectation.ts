import { AGREEING_STATES, type CollaborationState } from './states.ts'

/**
 * What is expected, of which organisations, and until when (ISO 8601) if there is a date. An evaluation's later
 * stages wait for people who come from none of the parties: for its evaluators (`assess`), then for a coordinator
 * (`decide`).
 */
export interface Expectation {
  act: 'answer' | 'sign' | 'evaluate' | 'assess' | 'decide'
  of: string[]
  by: string | null
}

interface Course {
  state: CollaborationState
  respondBy: Date
  /** The agreement's current version. */
  version: number
  /** The evaluation under way. */
  review?: { stage: 'parties' | 'evaluators' | 'decision'; of: string[]; by: Date } | null
  parties: ReadonlyArray<{
    organisation: string
    confirmed: boolean
    /** Versions that it signed. */
    signed: readonly number[]
  }>
}

const REVIEWS = { parties: 'evaluate', evaluators: 'assess', decision: 'decide' } as const

/** Who has to do what next; null when nobody has to do anything. */
export function expectationOf({
  state,
  respondBy,
  version,
  review,
  parties,
}: Course): Expectation | null {
  const those = (waiting: (party: Course['parties'][number]) => boolean) =>
    parties.filter(waiting).map(({ organisation }) => organisation)
  if (state === 'proposed') {
    const of = those(({ confirmed }) => !confirmed)
    return { act: 'answer', of, by: respondBy.toISOString() }
  }
  if (!AGREEING_STATES.includes(state)) return null
  const of = those(({ signed }) => !signed.includes(version))
  if (of.length > 0) return { act: 'sign', of, by: null }
  if (state !== 'review-due' || !review) return null
  return { act: REVIEWS[review.stage], of: review.of, by: review.by.toISOString() }
}
