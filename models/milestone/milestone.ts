import type { WireFile } from '#models/file/file.ts'
import type { Day } from '#models/day.ts'
import type { WireText } from '#models/text/written.ts'
import type { WirePerson } from '#models/user/user.ts'
import type { MilestoneAction, MilestoneState } from './states.ts'

/** Longest texts, in UTF-16 units. */
export const UPDATE_LIMIT = 4_000
export const DROP_REASON_LIMIT = 1_000

/** From so many days before its date on, a milestone is what its owner has to do next. */
export const MILESTONE_NOTICE_DAYS = 7

/** A milestone as everyone may know it: that it is planned, and whether it is reached. */
export interface WirePublicMilestone {
  id: string
  title: WireText
  done: boolean
}

/** A milestone as the parties and coordinators see it. */
export interface WireMilestone {
  id: string
  title: WireText
  /** The organisation that sees to it. */
  owner: string
  due: Day
  state: MilestoneState
  overdue: boolean
  /** When it came to its state, ISO 8601; null while nobody has moved it. */
  since: string | null
  /** Why it was dropped. */
  reason: WireText | null
  /** What its reader could do with it now. */
  may: MilestoneAction[]
}

/** One thing that happened on the way, ISO 8601. */
export interface WireTimelineEntry {
  id: string
  at: string
  by: WirePerson | null
  milestone: { id: string; title: WireText }
  /** Moved, or null for an update in words. */
  to: MilestoneState | null
  text: WireText | null
  files: WireFile[]
}
