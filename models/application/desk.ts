import type {
  OrganisationKind,
  OrganisationMention,
  Seat,
} from '#models/organisation/organisation.ts'
import type { Side } from '#models/programme/programme.ts'
import type { WireApplicationProgramme } from './application.ts'
import type { EligibilityProblem } from './eligibility.ts'
import { APPLICATION_STATES, type ApplicationState } from './states.ts'

export const DESK_PER_PAGE = 50

/** Drafts are their organisations' own. */
export const DESK_STATES = APPLICATION_STATES.filter(
  (state): state is Exclude<ApplicationState, 'draft'> => state !== 'draft',
)

export interface DeskFilter {
  q: string
  state: ApplicationState | null
  side: Side | null
  seat: Seat | null
  kind: OrganisationKind | null
  problems: 'none' | 'some' | null
  /** From 1. */
  page: number
}

export interface WireDeskRow {
  id: string
  organisation: OrganisationMention
  side: Side
  state: ApplicationState
  /** ISO 8601 */
  submittedAt: string | null
  problems: EligibilityProblem[]
  overridden: boolean
  capacity: number
  priority: number
  /** How many states it has had; a decision names it. */
  step: number
}

export interface WireDesk {
  programme: WireApplicationProgramme
  rows: WireDeskRow[]
  /** Of every state, without the filters. */
  counts: Partial<Record<ApplicationState, number>>
  total: number
  page: number
  pages: number
  /** Whether decisions can still be made. */
  open: boolean
}
