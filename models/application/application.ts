import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { ProgrammeDate, Side } from '#models/programme/programme.ts'
import type { ProgrammeState } from '#models/programme/states.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { WireText } from '#models/text/written.ts'
import type { EligibilityProblem } from './eligibility.ts'
import type { NextStep } from './next-step.ts'
import type { ApplicationState } from './states.ts'

/** Longest texts in UTF-16 units, most places of an organisation. */
export const APPLICATION_LIMITS = {
  answer: 2_000,
  offers: 2_000,
  needs: 2_000,
  objectives: 2_000,
  reason: 1_000,
  note: 500,
  capacity: 50,
} as const

/** So many applications are decided at once. */
export const BULK_LIMIT = 200

/** As much of a programme as an application's pages show. Dates are ISO 8601. */
export interface WireApplicationProgramme {
  id: string
  slug: string
  title: Trilingual
  state: ProgrammeState
  dates: Record<ProgrammeDate, string>
  sides: Record<Side, { title: Trilingual }>
  longestList: number
}

/** An application as its organisation's people and coordinators find it in lists. */
export interface WireApplicationSummary {
  id: string
  programme: WireApplicationProgramme
  organisation: OrganisationMention
  side: Side
  state: ApplicationState
  next: NextStep
}

/** What its reader could do at this moment. */
export interface ApplicationPermissions {
  edit: boolean
  submit: boolean
  withdraw: boolean
  rank: boolean
  review: boolean
  setCapacity: boolean
}

/** One question of the programme with what was answered. */
export interface WireAnswer {
  question: string
  text: Trilingual
  required: boolean
  answer: WireText | null
}

export interface WireApplication extends WireApplicationSummary {
  capacity: number
  answers: WireAnswer[]
  offers: WireText | null
  needs: WireText | null
  objectives: WireText | null
  /** Why it was returned or rejected. */
  reason: WireText | null
  priority: number
  problems: EligibilityProblem[]
  /** When it reached each state, in order. */
  course: Array<{ state: ApplicationState; at: string }>
  submittedAt: string | null
  may: ApplicationPermissions
  /** That was on the screen; what is saved names it. */
  version: number
  /** How many states it has had: a decision names it, so that two coordinators do not decide unseen. */
  step: number
  /** Of its own list, for its representatives only: how long it is and whether somebody vouched for it. */
  ranking: { length: number; certified: boolean } | null
  /** Why a coordinator decided against the automatic check; for coordinators only. */
  override: { reason: string; at: string } | null
}

/** The texts of an application as they were written, for its form. */
export type ApplicationTexts = Record<'offers' | 'needs' | 'objectives', string> & {
  answers: Record<string, string>
}
