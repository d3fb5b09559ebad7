import { DAY_MS } from '#models/day.ts'
import { inTransaction } from '#models/database.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import { Application } from './record.server.ts'
import { keyOf, say } from './said.server.ts'

/** So many days before the date, once each. */
const DAYS_BEFORE = [3, 1] as const

/**
 * Reminds representatives of drafts before applications close, and of lists that nobody vouched for before the
 * lock. Any number of processes may do it at once, and again: a notice is told once per key.
 * @returns how many organisations this call has reminded
 */
export async function remindApplicants(now: Date): Promise<number> {
  const programmes = await Programme.find({ state: { $in: ['open', 'ranking'] } }).lean()
  let reminded = 0
  for (const programme of programmes) reminded += await remindIn(programme, now)
  return reminded
}

async function remindIn(programme: ProgrammeRecord, now: Date): Promise<number> {
  const drafts = programme.state === 'open'
  const closes = programme.dates[drafts ? 'applicationsClose' : 'rankingCloses']
  const days = daysLeft(closes, now)
  if (days === null) return 0
  const word = {
    kind: drafts ? 'application.draft-reminder' : 'application.list-reminder',
    to: 'representatives',
    place: drafts ? 'own' : 'ranking',
    // A date that was moved is a new one to be reminded of.
    time: `${closes.getTime()}:${days}`,
    dates: { closes },
  } as const
  const waiting = await Application.find(waitingIn(programme)).lean()
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

const waitingIn = ({ _id, state }: ProgrammeRecord) =>
  state === 'open'
    ? { programme: _id, state: 'draft' as const }
    : {
        programme: _id,
        $or: [
          { state: 'eligible' as const },
          { state: 'ranked' as const, rankings: { $elemMatch: { round: 1, certified: null } } },
        ],
      }
