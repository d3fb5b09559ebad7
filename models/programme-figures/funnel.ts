import type { ApplicationState } from '#models/application/states.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'

/** How far an organisation can come in a programme. */
export const FUNNEL_STEPS = [
  'applied',
  'eligible',
  'ranked',
  'matched',
  'confirmed',
  'signed',
  'active',
  'renewed',
] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

export interface FunnelLine {
  step: FunnelStep
  /** Organisations that ever came so far. */
  count: number
  /** Of those that reached the step before, 0 to 1; null for the first, and where nobody reached it. */
  share: number | null
}

/** What an organisation went through: its application's states, and those of each of its collaborations. */
export interface Passage {
  application: readonly ApplicationState[]
  collaborations: ReadonlyArray<readonly CollaborationState[]>
}

/** A draft is not an application yet, and one that was withdrawn from it never became one. */
const APPLICATION_STEPS: Record<ApplicationState, FunnelStep | null> = {
  draft: null,
  withdrawn: null,
  submitted: 'applied',
  returned: 'applied',
  rejected: 'applied',
  eligible: 'eligible',
  waitlisted: 'eligible',
  unmatched: 'eligible',
  ranked: 'ranked',
  matched: 'matched',
}

/** What came to an end stays where it had come. */
const COLLABORATION_STEPS: Record<CollaborationState, FunnelStep> = {
  proposed: 'matched',
  declined: 'matched',
  withdrawn: 'matched',
  lapsed: 'matched',
  confirmed: 'confirmed',
  signed: 'signed',
  suspended: 'signed',
  exited: 'signed',
  completed: 'signed',
  active: 'active',
  'review-due': 'active',
  improving: 'active',
  renewed: 'renewed',
}

/**
 * Counts each organisation once for the furthest step that it ever reached and for every step before it, whatever
 * became of it afterwards; so no step counts more than the one before.
 */
export function funnelOf(passages: readonly Passage[]): FunnelLine[] {
  const furthest = passages.map(furthestOf)
  const counts = FUNNEL_STEPS.map((_, at) => furthest.filter((step) => step >= at).length)
  return FUNNEL_STEPS.map((step, at) => {
    const before = counts[at - 1] ?? 0
    const count = counts[at] ?? 0
    return { step, count, share: before > 0 ? count / before : null }
  })
}

/** The place of the furthest step; -1 for none. */
function furthestOf({ application, collaborations }: Passage): number {
  const steps = [
    ...application.map((state) => APPLICATION_STEPS[state]),
    ...collaborations.flat().map((state) => COLLABORATION_STEPS[state]),
  ]
  return Math.max(-1, ...steps.map((step) => (step ? FUNNEL_STEPS.indexOf(step) : -1)))
}
