import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'
import type { WirePerson } from '#models/user/user.ts'
import type { Criterion } from './rubric.ts'
import type { EvaluationStage } from './stages.ts'
import type { Outcome, Summary } from './summary.ts'

/** The parties have so many days for their forms, then each evaluator as many. */
export const FORM_DAYS = 21
/** A coordinator appoints within so many days what evaluators are missing, and decides within so many. */
export const APPOINT_DAYS = 7
export const DECISION_DAYS = 14
/** Whoever has to act is reminded so many days before, and on the day. */
export const REMINDER_DAYS = 7

export const EVALUATORS = 2
/** A renewal's label is valid for so many months, after which it is evaluated again. */
export const LABEL_MONTHS = 24
/** The longest time to improve. */
export const IMPROVEMENT_MONTHS = 12

/** Longest texts, in UTF-16 units. */
export const REMARK_LIMIT = 1_000
export const EVALUATION_REASON_LIMIT = 2_000

/** What somebody gave for each criterion, in the order of the rubric; null for what is missing yet. */
export interface WireForm {
  entries: Array<{ criterion: string; score: number | null; remark: WireText | null }>
  by: WirePerson | null
  submittedAt: string | null
}

export interface WirePartyForm {
  organisation: OrganisationMention
  submittedAt: string | null
  /** A coordinator went on without it. */
  passedOver: boolean
  /** Null while its reader may not see it. */
  form: WireForm | null
}

export interface WireEvaluator {
  person: WirePerson
  submittedAt: string | null
  /** Null until the parties' forms are handed over. */
  dueBy: string | null
  form: WireForm | null
}

/** What its reader could do at this moment. */
export type EvaluationPermissions = Record<
  'fillIn' | 'assess' | 'appoint' | 'goOn' | 'decide',
  boolean
>

/** An evaluation as its reader may know it. Dates are ISO 8601. */
export interface WireEvaluation {
  id: string
  collaborationId: string
  /** From 1: how often the collaboration has been evaluated. */
  number: number
  stage: EvaluationStage
  openedAt: string
  rubric: Criterion[]
  parties: WirePartyForm[]
  evaluators: WireEvaluator[]
  /** Until when whoever it waits for should act; null once it is over. */
  dueBy: string | null
  overdue: boolean
  /** Why a coordinator went on without a late party. */
  wentOn: WireText | null
  summary: Summary | null
  outcome: {
    kind: Outcome
    reason: WireText
    by: WirePerson | null
    at: string
    /** Until when the label is valid, or the time to improve lasts. */
    until: string | null
  } | null
  may: EvaluationPermissions
}

/** An evaluation in a list. */
export interface EvaluationListing {
  collaborationId: string
  title: WireText
  parties: OrganisationMention[]
  stage: EvaluationStage
  /** It waits for its reader. */
  mine: boolean
  /** How many are appointed. */
  evaluators: number
  /** ISO 8601; null once it is over. */
  dueBy: string | null
  overdue: boolean
  outcome: Outcome | null
}
