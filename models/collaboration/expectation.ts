import { AGREEING_STATES, type CollaborationState } from './states.ts'

/** What is expected, of which organisations, and until when (ISO 8601) if there is a date. */
export interface Expectation {
  act: 'answer' | 'sign'
  of: string[]
  by: string | null
}

interface Course {
  state: CollaborationState
  respondBy: Date
  /** The agreement's current version. */
  version: number
  parties: ReadonlyArray<{
    organisation: string
    confirmed: boolean
    /** Versions that it signed. */
    signed: readonly number[]
  }>
}

/** Who has to do what next; null when nobody has to do anything. */
export function expectationOf({ state, respondBy, version, parties }: Course): Expectation | null {
  const those = (waiting: (party: Course['parties'][number]) => boolean) =>
    parties.filter(waiting).map(({ organisation }) => organisation)
  if (state === 'proposed') {
    const of = those(({ confirmed }) => !confirmed)
    return { act: 'answer', of, by: respondBy.toISOString() }
  }
  if (!AGREEING_STATES.includes(state)) return null
  const of = those(({ signed }) => !signed.includes(version))
  return of.length > 0 ? { act: 'sign', of, by: null } : null
}
