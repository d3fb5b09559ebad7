import type { ClientSession, Types } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { CLOCK, dueAction, type ClockAction } from './due.ts'
import { moveProgramme } from './move.server.ts'
import { Programme, type ProgrammeRecord } from './record.server.ts'
import { tellPhase } from './tell-phase.server.ts'

const AUDITED: Record<ClockAction, string> = {
  open: 'programme.opened',
  'start-ranking': 'programme.ranking-started',
  lock: 'programme.locked',
  evaluate: 'programme.evaluation-started',
  close: 'programme.closed',
}

/**
 * Takes every programme as far as its dates say, step by step where several were missed. Any number of
 * processes may do it at once, and again after a kill.
 * @returns how many steps this call has taken
 */
export async function advanceProgrammes(now: Date): Promise<number> {
  const due = {
    announcedAt: { $ne: null },
    $or: CLOCK.map(({ state, date }) => ({ state, [`dates.${date}`]: { $lte: now } })),
  }
  let steps = 0
  for await (const { _id } of Programme.find(due, { _id: 1 }).lean().cursor()) {
    steps += await advanceProgramme(_id, now)
  }
  return steps
}

/** The same for one. */
export async function advanceProgramme(id: Types.ObjectId, now: Date): Promise<number> {
  let steps = 0
  while (await inTransaction((session) => oneStep(session, id, now))) {
    steps += 1
    emit('programme.changed', { programmeId: id.toString() })
  }
  return steps
}

async function oneStep(session: ClientSession, id: Types.ObjectId, now: Date): Promise<boolean> {
  const programme = await Programme.findById(id).session(session).lean()
  const action = programme && dueAction(programme, now)
  return action ? takeStep(session, programme, action, now) : false
}

async function takeStep(
  session: ClientSession,
  { _id, version }: ProgrammeRecord,
  action: ClockAction,
  now: Date,
): Promise<boolean> {
  // A date that was moved meanwhile may not be due any more.
  const moved = await moveProgramme(session, _id, action, { by: null, at: now, where: { version } })
  if (!moved) return false
  await recordAudit(session, null, AUDITED[action], _id)
  await tellPhase(session, action, moved)
  return true
}
