/**
 * Where a collaboration can stand. The first six come before all signatures and concern its parties alone;
 * whatever was signed is public.
 */
export const COLLABORATION_STATES = [
  'proposed',
  'confirmed',
  'declined',
  'withdrawn',
  'lapsed',
  'signed',
  'active',
  'review-due',
  'renewed',
  'improving',
  'suspended',
  'exited',
  'completed',
] as const
export type CollaborationState = (typeof COLLABORATION_STATES)[number]

interface Transition {
  from: readonly CollaborationState[]
  /** `before` returns to the state that the collaboration was suspended from. */
  to: CollaborationState | 'before'
  /** On whose account it happens; which of them may do it is the policy's business. */
  by: 'party' | 'proposer' | 'coordinator' | 'clock'
}

const WORKING = ['active', 'review-due', 'renewed', 'improving'] as const

/**
 * Every way from one state to another; what is not listed is illegal. Confirming and signing move on the last
 * party's word only. Nobody is bound before the last signature, so a confirmed one may still be declined.
 */
export const TRANSITIONS = {
  confirm: { from: ['proposed'], to: 'confirmed', by: 'party' },
  decline: { from: ['proposed', 'confirmed'], to: 'declined', by: 'party' },
  withdraw: { from: ['proposed'], to: 'withdrawn', by: 'proposer' },
  lapse: { from: ['proposed'], to: 'lapsed', by: 'clock' },
  sign: { from: ['confirmed'], to: 'signed', by: 'party' },
  activate: { from: ['signed'], to: 'active', by: 'clock' },
  'fall-due': { from: ['active', 'renewed', 'improving'], to: 'review-due', by: 'clock' },
  renew: { from: ['review-due'], to: 'renewed', by: 'coordinator' },
  improve: { from: ['review-due'], to: 'improving', by: 'coordinator' },
  suspend: { from: ['signed', ...WORKING], to: 'suspended', by: 'coordinator' },
  resume: { from: ['suspended'], to: 'before', by: 'coordinator' },
  exit: { from: ['signed', ...WORKING, 'suspended'], to: 'exited', by: 'party' },
  /** An evaluation's outcome, not a party's wish. */
  discharge: { from: ['review-due'], to: 'exited', by: 'coordinator' },
  complete: { from: [...WORKING], to: 'completed', by: 'coordinator' },
  /** Its parties take up again what had ended; the room opens again with it. */
  revive: { from: ['exited', 'completed'], to: 'active', by: 'coordinator' },
} as const satisfies Record<string, Transition>

export type CollaborationAction = keyof typeof TRANSITIONS

export const COLLABORATION_ACTIONS = Object.keys(TRANSITIONS) as CollaborationAction[]

/**
 * Where an action leads, or null where it is illegal.
 * @param before the state that a suspended collaboration was in; without it `resume` leads nowhere
 */
export function stateAfter(
  state: CollaborationState,
  action: CollaborationAction,
  before: CollaborationState | null = null,
): CollaborationState | null {
  const { from, to }: Transition = TRANSITIONS[action]
  if (!from.includes(state)) return null
  return to === 'before' ? before : to
}

/** Work is going on; counted, and drawn on the map. */
export const ACTIVE_STATES: readonly CollaborationState[] = WORKING

/** Everyone may see it, since all parties signed it once. */
export const PUBLIC_STATES: readonly CollaborationState[] = [
  'signed',
  ...WORKING,
  'suspended',
  'exited',
  'completed',
]

/** Not signed yet, and not given up: between the same two parties there is one of these at most. */
export const OPEN_STATES: readonly CollaborationState[] = ['proposed', 'confirmed']

/** A party may say that it leaves. */
export const LEAVABLE_STATES: readonly CollaborationState[] = TRANSITIONS.exit.from

/** Its agreement may be changed and signed. */
export const AGREEING_STATES: readonly CollaborationState[] = ['confirmed', 'signed', ...WORKING]

/** It was signed, and has ended. */
export const isOver = (state: CollaborationState): boolean =>
  state === 'exited' || state === 'completed'

export const isPublicState = (state: CollaborationState): boolean => PUBLIC_STATES.includes(state)

const SAID = {
  proposed: 'proposed',
  confirmed: 'confirmed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  signed: 'active',
  active: 'active',
  'review-due': 'active',
  renewed: 'active',
  improving: 'active',
  suspended: 'suspended',
  exited: 'ended',
  completed: 'ended',
} as const satisfies Record<CollaborationState, string>

/** How a refusal names the state for which something came too late or too early; a key of `errors.json`. */
export const reasonOf = (state: CollaborationState) => `collaboration-${SAID[state]}` as const
