import type { WireFile } from '#models/file/file.ts'
import type { Day } from '#models/day.ts'
import type { WireText } from '#models/text/written.ts'
import type { WirePerson } from '#models/user/user.ts'

/** Longest text of each part, in UTF-16 units. */
export const REPORT_LIMIT = 4_000

/** The report about one period, or that there is none. Moments are ISO 8601. */
export interface WireReport {
  period: number
  first: Day
  last: Day
  /** From then on it is late. */
  due: string
  /** Not there yet, or first written, when it was late. */
  late: boolean
  /** From then on it stays as it is, if it is written now at the latest. */
  closes: string
  written: {
    done: WireText
    next: WireText
    problems: WireText | null
    files: WireFile[]
    by: WirePerson | null
    at: string
    editedBy: WirePerson | null
    editedAt: string
    /** From 1, one more with every change. */
    version: number
  } | null
  /** Whether its reader could write it now. */
  may: boolean
}
