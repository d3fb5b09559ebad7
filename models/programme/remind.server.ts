import { inTransaction } from '#models/database.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { DAY_MS } from './dates.ts'
import { Programme } from './record.server.ts'
import { atDesk } from './tell-phase.server.ts'

/** How long before they are promised coordinators hear of results that are not published yet. */
const NEAR_DAYS = 3

/** Where results are promised and not published. */
const PROMISES = [
  { states: ['locked', 'dry-run'], date: 'results' },
  { states: ['second-round'], date: 'secondResults' },
] as const

/** Reminds coordinators of results that people wait for; each time once, however often it runs. */
export async function remindOfResults(now: Date): Promise<void> {
  const near = new Date(now.getTime() + NEAR_DAYS * DAY_MS)
  for (const { states, date } of PROMISES) {
    const programmes = await Programme.find({
      state: { $in: states },
      [`dates.${date}`]: { $lte: near },
    }).lean()
    for (const programme of programmes) {
      const kind =
        programme.dates[date] <= now ? 'programme.results-overdue' : 'programme.results-near'
      // A date that was moved is a new promise.
      const key = `${kind}:${programme._id.toString()}:${programme.dates[date].toISOString()}`
      const notice = { ...atDesk(programme, '/matching'), kind, key } as const
      await inTransaction((session) =>
        tell(session, [{ ...notice, dates: { results: programme.dates[date] } }]),
      )
    }
  }
}
