import type { ApplicationState } from '#models/application/states.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import type { OrganisationMention, Seat } from '#models/organisation/organisation.ts'
import type { Side } from '#models/programme/programme.ts'
import type { PulseAnswer } from '#models/pulse/pulse.ts'
import type { WireText } from '#models/text/written.ts'
import type { FunnelLine } from './funnel.ts'
import type { FiguresQuery } from './query.ts'

/** What somebody should look after, in the order in which the desk lists it. */
export const OVERDUE_KINDS = [
  'results',
  'answer',
  'sign',
  'evaluate',
  'assess',
  'decide',
  'milestone',
  'report',
  'not-working',
] as const
export type OverdueKind = (typeof OVERDUE_KINDS)[number]

/** A proposal is worth a call when so few days are left to answer it. */
export const ANSWER_SOON_DAYS = 3
/** An agreement that was ready to be signed so many days ago. */
export const UNSIGNED_DAYS = 7
/** Of each kind the page names so many, the longest waiting; the table's filter finds all. */
export const OVERDUE_SHOWN = 10

export interface WireOverdue {
  kind: OverdueKind
  /** Where there is one; results are the programme's own. */
  collaboration: { id: string; title: WireText } | null
  /** Whose turn it is, or who said it. */
  organisations: OrganisationMention[]
  /** ISO 8601; for an answer the moment until which it is asked for, otherwise when it became overdue. */
  since: string
  milestone?: { id: string; title: WireText }
  period?: number
}

/** One of an organisation's collaborations in the programme. */
export interface WirePartnership {
  collaboration: string
  state: CollaborationState
  partners: OrganisationMention[]
}

/** An organisation's part in the programme. Of its list no more than that somebody vouched for it. */
export interface WireFiguresRow {
  organisation: OrganisationMention
  application: string
  side: Side
  state: ApplicationState
  certified: boolean
  partnerships: WirePartnership[]
  /** The next date of its collaborations or, without one, of its application; ISO 8601. */
  next: string | null
  overdue: boolean
}

export interface WireFigures {
  /** Whether there is an application that is more than a draft. */
  any: boolean
  funnel: FunnelLine[]
  overdue: Array<{ kind: OverdueKind; count: number; shown: WireOverdue[] }>
  /** Applications by city, in the order of the cities. */
  cities: Array<{ seat: Seat } & Record<Side, number>>
  /** What was answered about each quarter of the collaborations' lives. */
  pulses: Array<{ period: number } & Record<PulseAnswer, number>>
  table: {
    rows: WireFiguresRow[]
    total: number
    page: number
    pages: number
  }
  /** What was understood of the address. */
  query: FiguresQuery
}
