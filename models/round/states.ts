/**
 * Where one matching of a programme stands. The first round follows its programme from `locked` on; the second
 * begins with `ranking`. `publishing` is short, and taken up again by whoever finds it after a kill.
 */
export const ROUND_STATES = ['ranking', 'locked', 'dry-run', 'publishing', 'published'] as const
export type RoundState = (typeof ROUND_STATES)[number]

interface Transition {
  from: readonly RoundState[]
  to: RoundState
  by: 'coordinator' | 'clock'
}

/** Every way from one state to another; what is not listed is illegal. */
export const ROUND_TRANSITIONS = {
  lock: { from: ['ranking'], to: 'locked', by: 'clock' },
  /** Again with another proposing side, or after lists or places changed. */
  'dry-run': { from: ['locked', 'dry-run'], to: 'dry-run', by: 'coordinator' },
  /** A pair formed or undone; the round stays where it is. */
  'change-by-hand': { from: ['dry-run'], to: 'dry-run', by: 'coordinator' },
  publish: { from: ['dry-run'], to: 'publishing', by: 'coordinator' },
  finish: { from: ['publishing'], to: 'published', by: 'clock' },
} as const satisfies Record<string, Transition>

export type RoundAction = keyof typeof ROUND_TRANSITIONS
