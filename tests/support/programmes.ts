import { Types } from 'mongoose'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import type { Trilingual } from '#models/text/trilingual.ts'

const said = (text: string): Trilingual => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

/** The first of March and then a date every ten days, in the order of `PROGRAMME_DATES`, at noon UTC. */
export const DATES = Object.fromEntries(
  PROGRAMME_DATES.map((date, at) => [date, new Date(Date.UTC(2026, 2, 1 + 10 * at, 12))]),
) as Record<ProgrammeDate, Date>

/** So long after a date of the programme; before it where negative. */
export const after = (date: ProgrammeDate, seconds: number): Date =>
  new Date(DATES[date].getTime() + seconds * 1_000)

let number = 0

/**
 * Puts a programme there as it is needed, past the verbs that would take it there: national societies and
 * research bodies of the whole area on side a, research bodies of Hong Kong and Macao on side b.
 */
export async function programme(
  given: Partial<ProgrammeRecord> = {},
): Promise<ProgrammeRecord & { id: string }> {
  number += 1
  const _id = new Types.ObjectId()
  const at = after('opens', -86_400)
  const record: ProgrammeRecord = {
    _id,
    slug: `programme-${number}`,
    state: 'open',
    course: [{ state: 'draft', at, by: null }],
    title: said('示范结对计划'),
    summary: said(''),
    description: said(''),
    sides: {
      a: {
        title: said('内地单位'),
        kinds: ['national-society', 'research-body'],
        seats: ['shenzhen', 'guangzhou', 'national'],
        capacity: 1,
      },
      b: {
        title: said('港澳单位'),
        kinds: ['research-body', 'university'],
        seats: ['hong-kong', 'macao'],
        capacity: 1,
      },
    },
    proposing: 'a',
    longestList: 3,
    responseDays: 7,
    dates: DATES,
    questions: [{ id: 'why', text: said('为什么参加？'), required: true }],
    rubric: [],
    reviewed: true,
    announcedAt: at,
    respondBy: null,
    reason: null,
    createdBy: new Types.ObjectId(),
    createdAt: at,
    changedAt: at,
    version: 1,
    ...given,
  }
  await Programme.create(record)
  return { ...record, id: _id.toString() }
}

/** Takes a programme to a state, past its verbs. */
export async function setProgrammeState(
  { _id }: Pick<ProgrammeRecord, '_id'>,
  state: ProgrammeRecord['state'],
): Promise<void> {
  await Programme.updateOne({ _id }, { state })
}
