import { Types } from 'mongoose'
import { inTransaction } from '#models/database.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { tell, type Told } from '#models/notification/tell.server.ts'
import { expectationsOf, type Expectation } from './expectation.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { reminderDue, reminderKey, type Reminder } from './reminder.ts'
import { standingsOf } from './standing.server.ts'
import { AGREEING_STATES } from './states.ts'
import { namesOfWritten, noticeAbout } from './parties-notice.server.ts'

/** How many collaborations are looked at together. */
const BATCH = 100

/**
 * Reminds everyone of what they have to do, before and after its date; each reminder once, whichever process says
 * it and however often it looks.
 * @returns how many reminders this call has said
 */
export async function remindParties(now: Date): Promise<number> {
  const states = ['proposed' as const, ...AGREEING_STATES]
  let said = 0
  let batch: CollaborationRecord[] = []
  const next = async () => {
    said += await remindOf(batch, now)
    batch = []
  }
  for await (const record of Collaboration.find({ state: { $in: states } })
    .lean()
    .cursor()) {
    batch.push(record)
    if (batch.length === BATCH) await next()
  }
  await next()
  return said
}

async function remindOf(records: readonly CollaborationRecord[], now: Date): Promise<number> {
  const standings = await standingsOf(records, now)
  const due = records.flatMap((record) => {
    const standing = standings.get(record._id.toString())
    if (!standing) return []
    return expectationsOf(standing, now).flatMap((expectation) => {
      const reminder = reminderDue(expectation, now)
      return reminder ? { record, expectation, reminder } : []
    })
  })
  const notices = await Promise.all(
    due.map(({ record, expectation, reminder }) => said(record, expectation, reminder)),
  )
  const keys = notices.map(({ key }) => key)
  const told = new Set(await Notice.distinct('key', { key: { $in: keys } }))
  const fresh = notices.filter(({ key }) => !told.has(key))
  if (fresh.length > 0) await inTransaction((session) => tell(session, fresh))
  return fresh.length
}

const PATHS: Partial<Record<Expectation['act'], (expectation: Expectation) => string>> = {
  milestone: ({ milestone }) => `/milestones/${milestone?.id ?? ''}`,
  report: ({ period }) => `/reports/${period ?? ''}`,
  pulse: () => '/pulse',
}

function said(
  record: CollaborationRecord,
  expectation: Expectation,
  reminder: Reminder,
): Promise<Told> {
  const { act, of, by, version, period, milestone } = expectation
  return noticeAbout(record, {
    kind: reminder.kind,
    key: reminderKey(expectation, reminder),
    path: PATHS[act]?.(expectation) ?? '',
    to: of.map((organisation) => new Types.ObjectId(organisation)),
    names: milestone ? { milestone: namesOfWritten(milestone.title) } : {},
    figures: { ...(version ? { version } : {}), ...(period ? { period } : {}) },
    // Said as a day: the last one, not the moment after it.
    dates: by ? { by: new Date(new Date(by).getTime() - 1) } : {},
    coordinators: reminder.kind === 'report.late',
  })
}
