import type { WireText } from '#models/text/written.ts'
import type { WirePerson } from '#models/user/user.ts'

/** How a party says it goes. */
export const PULSE_ANSWERS = ['well', 'undecided', 'not-working'] as const
export type PulseAnswer = (typeof PULSE_ANSWERS)[number]

/** Longest remark, in UTF-16 units. */
export const REMARK_LIMIT = 1_000

/** What a party said about a period. */
export interface WirePulse {
  collaboration: string
  organisation: string
  period: number
  answer: PulseAnswer
  remark: WireText | null
  by: WirePerson | null
  /** ISO 8601 */
  at: string
}
