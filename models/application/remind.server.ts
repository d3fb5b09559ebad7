import type { QueryFilter } from 'mongoose'
import { DAY_MS } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import type { ProgrammeState } from '#models/programme/states.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import { keyOf, say, type Word } from './said.server.ts'
import { secondRoundOf } from './second-round.server.ts'

/** So many days before the date, once each. */
const DAYS_BEFORE = [3, 1] as const

/**
 * Reminds representatives of drafts before applications close, and of lists that nobody vouched for before the
 * lock, of the second round's too. Any number of processes may do it at once, and again: a notice is told once per
 * key.
 * @returns how many organisations this call has reminded
 */
export async function remindApplicants(now: Date): Promise<number> {
  const states: ProgrammeState[] = ['open', 'ranking', 'second-round']
  const programmes = await Programme.find({ state: { $in: states } }).lean()
  let reminded = 0
  for (const programme of programmes) reminded += await remindIn(programme, now)
  return reminded
}

async function remindIn(programme: ProgrammeRecord, now: Date): Promise<number> {
  const deadline = await deadlineOf(programme)
  const days = deadline && daysLeft(deadline.closes, now)
  if (!deadline || days === null) return 0
  const { closes, waiting: wanted, ...rest } = deadline
  const word = {
    ...rest,
    to: 'representatives',
    // A date that was moved is a new one to be reminded of.
    time: `${closes.getTime()}:${days}`,
    dates: { closes },
  } as const
  const waiting = await Application.find({ programme: programme._id, ...wanted }).lean()
  const keys = waiting.map((application) => keyOf(application, word))
  const told = new Set(await Notice.distinct('key', { key: { $in: keys } }))
  const untold = waiting.filter((_application, at) => !told.has(keys[at] ?? ''))
  for (const application of untold) {
    await inTransaction((session) => say(session, application, programme, [word]))
  }
  return untold.length
}

/** The reminder that is due: the last one whose day has come; null before the first and after the date. */
function daysLeft(date: Date, now: Date): number | null {
  const left = date.getTime() - now.getTime()
  if (left <= 0) return null
  return DAYS_BEFORE.findLast((days) => left <= days * DAY_MS) ?? null
}

interface Deadline extends Pick<Word, 'kind' | 'place'> {
  closes: Date
  /** Whose applications have something left to do until then. */
  waiting: QueryFilter<ApplicationRecord>
}

const LIST = { kind: 'application.list-reminder', place: 'ranking' } as const

/** What a programme waits for at present; null where no date of its applicants is ahead. */
async function deadlineOf(programme: ProgrammeRecord): Promise<Deadline | null> {
  const { _id, state, dates } = programme
  if (state === 'open') {
    const draft = { kind: 'application.draft-reminder', place: 'own' } as const
    return { ...draft, closes: dates.applicationsClose, waiting: { state: 'draft' } }
  }
  if (state === 'ranking') {
    const uncertified = { rankings: { $elemMatch: { round: 1, certified: null } } }
    const waiting: Deadline['waiting'] = {
      $or: [{ state: 'eligible' }, { state: 'ranked', ...uncertified }],
    }
    return { ...LIST, closes: dates.rankingCloses, waiting }
  }
  const second = await secondRoundOf(_id)
  if (second?.state !== 'ranking') return null
  const certified = { $elemMatch: { round: 2, certified: { $ne: null } } }
  return {
    ...LIST,
    closes: second.rankingCloses ?? dates.secondRankingCloses,
    waiting: { state: 'waitlisted', rankings: { $not: certified } },
  }
}
