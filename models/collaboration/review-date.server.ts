import { monthsAfter } from '#models/day.ts'
import { Programme } from '#models/programme/record.server.ts'
import type { CollaborationRecord } from './record.server.ts'

/** Where no programme says otherwise, a collaboration is evaluated after so many months. */
export const FIRST_REVIEW_MONTHS = 12

/** When a collaboration that begins now is to be evaluated: on its programme's date if that is still to come. */
export async function firstReviewAt(
  { programme }: Pick<CollaborationRecord, 'programme'>,
  now: Date,
): Promise<Date> {
  const found = programme && (await Programme.findById(programme.id, { dates: 1 }).lean())
  const date = found?.dates.evaluation
  return date && date > now ? date : monthsAfter(now, FIRST_REVIEW_MONTHS)
}
