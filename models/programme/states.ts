/**
 * Where a programme can stand (design, product.md). A draft is the coordinators' own until it is announced; from
 * then on it is public, and its dates move it. The second round's own course stands in its round
 * (`models/round/states.ts`).
 */
export const PROGRAMME_STATES = [
  'draft',
  'open',
  'ranking',
  'locked',
  'dry-run',
  'published',
  'second-round',
  'running',
  'evaluating',
  'closed',
  'archived',
  'cancelled',
] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

interface Transition {
  from: readonly ProgrammeState[]
  to: ProgrammeState
  /** On whose account it happens. What the clock does, a coordinator may bring forward with a reason. */
  by: 'coordinator' | 'clock'
}

/** Every way from one state to another; what is not listed is illegal. */
export const PROGRAMME_TRANSITIONS = {
  open: { from: ['draft'], to: 'open', by: 'clock' },
  'start-ranking': { from: ['open'], to: 'ranking', by: 'clock' },
  lock: { from: ['ranking'], to: 'locked', by: 'clock' },
  /** Again after a change of capacities or the proposing side. */
  'dry-run': { from: ['locked', 'dry-run'], to: 'dry-run', by: 'coordinator' },
  publish: { from: ['dry-run'], to: 'published', by: 'coordinator' },
  /** When the time to answer is over and somebody is left who could still be paired. */
  'start-second-round': { from: ['published'], to: 'second-round', by: 'clock' },
  /** When the time to answer is over, after the second round or where nobody is left for one. */
  run: { from: ['published', 'second-round'], to: 'running', by: 'clock' },
  evaluate: { from: ['running'], to: 'evaluating', by: 'clock' },
  close: { from: ['evaluating'], to: 'closed', by: 'clock' },
  archive: { from: ['closed'], to: 'archived', by: 'coordinator' },
  cancel: {
    from: ['draft', 'open', 'ranking', 'locked', 'dry-run'],
    to: 'cancelled',
    by: 'coordinator',
  },
} as const satisfies Record<string, Transition>

export type ProgrammeAction = keyof typeof PROGRAMME_TRANSITIONS

export const PROGRAMME_ACTIONS = Object.keys(PROGRAMME_TRANSITIONS) as ProgrammeAction[]

/** Where an action leads, or null where it is illegal. */
export function programmeAfter(
  state: ProgrammeState,
  action: ProgrammeAction,
): ProgrammeState | null {
  const { from, to }: Transition = PROGRAMME_TRANSITIONS[action]
  return from.includes(state) ? to : null
}

/** How the public list is divided, in its order. */
export const PROGRAMME_GROUPS = ['open', 'coming', 'running', 'past'] as const
export type ProgrammeGroup = (typeof PROGRAMME_GROUPS)[number]

const GROUP: Record<ProgrammeState, ProgrammeGroup> = {
  draft: 'coming',
  open: 'open',
  ranking: 'running',
  locked: 'running',
  'dry-run': 'running',
  published: 'running',
  'second-round': 'running',
  running: 'running',
  evaluating: 'running',
  closed: 'past',
  archived: 'past',
  cancelled: 'past',
}

export const groupOf = (state: ProgrammeState): ProgrammeGroup => GROUP[state]

export const statesIn = (group: ProgrammeGroup): ProgrammeState[] =>
  PROGRAMME_STATES.filter((state) => GROUP[state] === group)

/** Pairs are there to be seen. */
export const hasResults = (state: ProgrammeState): boolean =>
  ['published', 'second-round', 'running', 'evaluating', 'closed', 'archived'].includes(state)
