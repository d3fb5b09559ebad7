import { startOf, plusDays, type Day } from '#models/day.ts'

/** Where a milestone can stand. That one is overdue follows from its date and is never stored. */
export const MILESTONE_STATES = ['planned', 'under-way', 'done', 'dropped'] as const
export type MilestoneState = (typeof MILESTONE_STATES)[number]

interface Transition {
  from: readonly MilestoneState[]
  to: MilestoneState
}

/** Every way from one state to another; what is not listed is illegal. */
export const MILESTONE_TRANSITIONS = {
  start: { from: ['planned'], to: 'under-way' },
  complete: { from: ['under-way'], to: 'done' },
  /** With a reason. */
  drop: { from: ['planned', 'under-way'], to: 'dropped' },
} as const satisfies Record<string, Transition>

export type MilestoneAction = keyof typeof MILESTONE_TRANSITIONS

export const MILESTONE_ACTIONS = Object.keys(MILESTONE_TRANSITIONS) as MilestoneAction[]

/** Where an action leads, or null where it is illegal. */
export function milestoneAfter(
  state: MilestoneState,
  action: MilestoneAction,
): MilestoneState | null {
  const { from, to }: Transition = MILESTONE_TRANSITIONS[action]
  return from.includes(state) ? to : null
}

/** Still to be reached. */
export const isOpen = (state: MilestoneState): boolean =>
  state === 'planned' || state === 'under-way'

/** The end of the day on which it is due. */
export const endOf = (due: Day): Date => startOf(plusDays(due, 1))

export const isOverdue = ({ state, due }: { state: MilestoneState; due: Day }, now: Date) =>
  isOpen(state) && endOf(due) <= now
