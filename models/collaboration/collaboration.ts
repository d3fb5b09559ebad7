import type { Day } from '#models/day.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'
import type { WirePerson } from '#models/user/user.ts'
import type { WireExpectation } from './expectation.ts'
import type { CollaborationState } from './states.ts'

/** A pair has two parties; the others are the consortium's three forms, with a lead and further parties. */
export const COLLABORATION_KINDS = ['pair', 'regional', 'task', 'applied'] as const
export type CollaborationKind = (typeof COLLABORATION_KINDS)[number]

/** The invited parties answer within so many days; then the proposal lapses. */
export const RESPONSE_DAYS = 14

/** A party leaves at once, or so many days ahead at most; `EXIT_NOTICE_DAYS` unless it says otherwise. */
export const EXIT_NOTICE_LIMIT_DAYS = 90
export const EXIT_NOTICE_DAYS = 30

/** Longest texts, in UTF-16 units. */
export const TITLE_LIMIT = 120
export const OBJECTIVES_LIMIT = 4_000
export const PROPOSAL_MESSAGE_LIMIT = 2_000
export const AGREEMENT_LIMIT = 40_000
export const REASON_LIMIT = 1_000
export const MILESTONE_TITLE_LIMIT = 200
export const CONTACT_LIMITS = { name: 80, role: 120, phone: 40 } as const

/** Longest lists of an agreement. */
export const MILESTONES_LIMIT = 30
export const CONTACTS_LIMIT = 20

/** A collaboration as lists mention it. Dates are ISO 8601. */
export interface WireCollaborationSummary {
  id: string
  kind: CollaborationKind
  title: WireText
  state: CollaborationState
  parties: OrganisationMention[]
  /** When it became what it is. */
  since: string
  /** When all parties had signed; null before. */
  signedAt: string | null
  /** Given with a renewal and valid now; ISO 8601. */
  label: { from: string; until: string } | null
  /** What is to be done next; null also for readers outside the parties. */
  expectation: WireExpectation | null
}

export interface WireParty {
  organisation: OrganisationMention
  /** It made the proposal. */
  proposed: boolean
  confirmedAt: string | null
  /**
   * When it signed the agreement's current version, outside the parties the one in force; null while that is
   * missing.
   */
  signedAt: string | null
}

/** A milestone as an agreement plans it. */
export interface WirePlannedMilestone {
  id: string
  title: WireText
  /** The party that sees to it. */
  owner: string
  due: Day
}

export interface WireContact {
  organisation: string
  name: string
  role: WireText | null
  email: string | null
  phone: string | null
}

/** One version of an agreement. */
export interface WireAgreement {
  version: number
  /** The newest one's number; only that can be signed. */
  newest: number
  /** The version that all parties have signed, if they ever did. */
  inForce: number | null
  objectives: WireText
  /** Markdown; null while the parties have agreed on nothing but the objectives. */
  text: WireText | null
  milestones: WirePlannedMilestone[]
  contacts: WireContact[]
  /** SHA-256 over what is signed, in hexadecimal digits. */
  fingerprint: string
  editedBy: WirePerson | null
  editedAt: string
  /** Of this version. */
  signatures: Array<{ organisation: string; by: WirePerson | null; at: string }>
}

/** One line of what happened; who did it is null for the clock. */
export interface WireHistoryLine {
  at: string
  action: string
  by: WirePerson | null
  version?: number
}

/** What is to become of it, as far as that is known. Dates are ISO 8601. */
export interface WireProspects {
  /** When it is to be evaluated next; null while it is, and once it has ended. */
  reviewAt: string | null
  /** Why it is suspended, while it is. */
  suspended: WireText | null
  /** A party leaves, or has left. */
  exit: {
    organisation: string
    by: WirePerson | null
    reason: WireText
    effectiveAt: string
  } | null
  /** The parties that hold it to be complete, or once it has ended want to take it up again. */
  agreed: string[]
}

/** What its reader could do at this moment. */
export type Permissions = Record<
  | 'confirm'
  | 'decline'
  | 'withdraw'
  | 'editAgreement'
  | 'sign'
  | 'announceExit'
  | 'takeBackExit'
  | 'suspend'
  | 'resume'
  | 'complete'
  | 'revive',
  boolean
>

/** Everything about one collaboration that its reader may know. */
export interface WireCollaboration extends Omit<WireCollaborationSummary, 'parties'> {
  parties: WireParty[]
  lead: string | null
  objectives: WireText
  proposedAt: string
  /** Until when the invited parties answer. */
  respondBy: string
  /** When it reached each state, in order. */
  course: Array<{ state: CollaborationState; at: string }>
  /** What only the parties and coordinators see; null for everyone else. */
  inner: {
    message: WireText | null
    /** Why it was declined. */
    reason: WireText | null
    agreement: WireAgreement
    history: WireHistoryLine[]
    prospects: WireProspects
  } | null
  /** Its project room, for those who may be in it. */
  room: string | null
  /** Everything that is to be done, the next first; empty for readers outside the parties. */
  expectations: WireExpectation[]
  may: Permissions
}
