import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'

export interface Step {
  state: CollaborationState
  /** `over`: it ended here. */
  phase: 'done' | 'now' | 'later' | 'over'
  /** When it was reached; null for what is still to come. */
  at: string | null
  /** Who has to act for it, and until when. */
  waitingFor: string[]
  by: string | null
}

type Course = Pick<WireCollaboration, 'state' | 'course' | 'expectation' | 'respondBy'>

/** The ordinary way, as far as it can be foreseen. */
const WAY: readonly CollaborationState[] = ['proposed', 'confirmed', 'signed', 'active']

const OVER: readonly CollaborationState[] = [
  'declined',
  'withdrawn',
  'lapsed',
  'exited',
  'completed',
]

/** The course of a collaboration: what it has reached and when, then what is awaited of whom, then what follows. */
export function stepsOf({ state, course, expectation, respondBy }: Course): Step[] {
  const reached = [...course]
  // A proposal whose time is over has lapsed, also in the minute before the clock has written it down.
  if (state === 'lapsed' && reached.at(-1)?.state !== 'lapsed') {
    reached.push({ state, at: respondBy })
  }
  const behind = reached.map(({ state, at }): Step => {
    const phase = OVER.includes(state) ? 'over' : 'done'
    return { state, phase, at, waitingFor: [], by: null }
  })
  const position = WAY.indexOf(state)
  const ahead = position < 0 ? [] : WAY.slice(position + 1)
  return [
    ...behind,
    ...ahead.map((state, index): Step => {
      const next = index === 0 && expectation !== null
      return {
        state,
        phase: next ? 'now' : 'later',
        at: null,
        waitingFor: next ? expectation.of : [],
        by: next ? expectation.by : null,
      }
    }),
  ]
}
