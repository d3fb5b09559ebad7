import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import { DAY_MS, type Day } from '#models/day.ts'
import { MILESTONE_NOTICE_DAYS } from '#models/milestone/milestone.ts'
import { endOf, isOpen, type MilestoneState } from '#models/milestone/states.ts'
import { periodAsked } from '#models/report/period.ts'
import type { WireText } from '#models/text/written.ts'
import { ACTIVE_STATES, AGREEING_STATES, type CollaborationState } from './states.ts'

/** What can be expected of parties. */
export const EXPECTED_ACTS = [
  'answer',
  'sign',
  'evaluate',
  'assess',
  'decide',
  'milestone',
  'report',
  'pulse',
] as const
export type ExpectedAct = (typeof EXPECTED_ACTS)[number]

/**
 * What is expected, of which organisations, since when and until when if there is a date (ISO 8601). Pages, lists
 * and reminders all go by this and nothing else.
 */
export interface Expectation {
  act: ExpectedAct
  of: string[]
  since: string
  by: string | null
  /** The date is over. */
  late: boolean
  /** The agreement's version that is to be signed. */
  version?: number
  /** The period that a report or pulse is about. */
  period?: number
  milestone?: { id: string; title: WireText }
}

/** The same for one reader. */
export interface WireExpectation extends Expectation {
  /** It is theirs to do. */
  mine: boolean
}

interface ReviewUnderWay {
  stage: 'parties' | 'evaluators' | 'decision'
  /** The parties whose form is missing. */
  of: readonly string[]
  /** Since when it is under way. */
  since: Date
  by: Date
}

export interface Standing {
  state: CollaborationState
  proposedAt: Date
  respondBy: Date
  /** When it became active; null before. */
  activated: Date | null
  /** The agreement's current version, and since when it can be signed. */
  version: number
  signable: Date
  parties: ReadonlyArray<{
    organisation: string
    confirmed: boolean
    /** Versions that it signed. */
    signed: readonly number[]
    /** The last period to whose pulse it answered; 0 for none. */
    pulsed: number
  }>
  /** The last period that was reported on; 0 for none. */
  reported: number
  /** The evaluation under way. */
  review: ReviewUnderWay | null
  /** Those in force. */
  milestones: ReadonlyArray<{
    id: string
    title: WireText
    owner: string
    due: Day
    state: MilestoneState
  }>
}

/** What waits for people who come from none of the parties: an evaluation's evaluators, then a coordinator. */
const OTHERS_ACTS: readonly ExpectedAct[] = ['assess', 'decide']

type Draft = Omit<Expectation, 'since' | 'by' | 'late'> & { since: Date; by: Date | null }

/**
 * Who has to do what, the next first: an answer, a signature or an evaluation, on which it depends whether it goes
 * on, then by date.
 */
export function expectationsOf(standing: Standing, now: Date): Expectation[] {
  return [
    ...toAnswer(standing),
    ...toSign(standing),
    ...toEvaluate(standing),
    ...[...toReach(standing, now), ...toSay(standing, now)].sort(
      (one, other) => Number(one.by) - Number(other.by),
    ),
  ]
    .filter(({ act, of }) => of.length > 0 || OTHERS_ACTS.includes(act))
    .map(({ since, by, ...draft }) => ({
      ...draft,
      since: since.toISOString(),
      by: by?.toISOString() ?? null,
      late: by !== null && by <= now,
    }))
}

function toAnswer({ state, proposedAt, respondBy, parties }: Standing): Draft[] {
  if (state !== 'proposed') return []
  const of = parties.filter(({ confirmed }) => !confirmed).map(({ organisation }) => organisation)
  return [{ act: 'answer', of, since: proposedAt, by: respondBy }]
}

function toSign({ state, version, signable, parties }: Standing): Draft[] {
  if (!AGREEING_STATES.includes(state)) return []
  const of = parties
    .filter(({ signed }) => !signed.includes(version))
    .map(({ organisation }) => organisation)
  return [{ act: 'sign', of, since: signable, by: null, version }]
}

const REVIEWS = { parties: 'evaluate', evaluators: 'assess', decision: 'decide' } as const

function toEvaluate({ state, review }: Standing): Draft[] {
  if (state !== 'review-due' || !review) return []
  const { stage, of, since, by } = review
  return [{ act: REVIEWS[stage], of: [...of], since, by }]
}

/** Milestones whose date is near or over; what is further away is not yet anybody's next step. */
function toReach({ state, milestones }: Standing, now: Date): Draft[] {
  if (!ACTIVE_STATES.includes(state)) return []
  return milestones.flatMap(({ id, title, owner, due, state }) => {
    const by = endOf(due)
    const since = new Date(by.getTime() - (MILESTONE_NOTICE_DAYS + 1) * DAY_MS)
    if (!isOpen(state) || since > now) return []
    return { act: 'milestone' as const, of: [owner], since, by, milestone: { id, title } }
  })
}

/** The report and the pulse of the period that is over. */
function toSay({ state, activated, reported, parties }: Standing, now: Date): Draft[] {
  const period = activated && ACTIVE_STATES.includes(state) ? periodAsked(activated, now) : null
  if (!period) return []
  const { number, ends, due } = period
  const everyone = parties.map(({ organisation }) => organisation)
  const silent = parties
    .filter(({ pulsed }) => pulsed < number)
    .map(({ organisation }) => organisation)
  const asked = { since: ends, by: due, period: number }
  return [
    { act: 'report', of: reported < number ? everyone : [], ...asked },
    { act: 'pulse', of: silent, ...asked },
  ]
}

/** What needs a representative; anyone of the organisation can do the rest. */
const REPRESENTATIVES_ACTS: readonly ExpectedAct[] = ['answer', 'sign', 'evaluate', 'pulse']

/**
 * Of the expectations, those that a reader may know of: whether the other party has said how it goes is as little
 * its business as what it said. Not for whoever is neither of a party nor a coordinator.
 */
export function expectationsFor(
  actor: Actor | null,
  expectations: readonly Expectation[],
): WireExpectation[] {
  return expectations.flatMap((expectation) => {
    const { act, of } = expectation
    const known =
      act === 'pulse' && !isCoordinator(actor)
        ? of.filter((organisation) => belongsTo(actor, organisation))
        : of
    if (known.length === 0 && !OTHERS_ACTS.includes(act)) return []
    const stands = REPRESENTATIVES_ACTS.includes(act) ? represents : belongsTo
    const mine = known.some((organisation) => stands(actor, organisation))
    return { ...expectation, of: known, mine }
  })
}
