import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { moveProgramme } from '#models/programme/move.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { collect } from './collect.server.ts'
import { currentRound, programmeById } from './find.server.ts'
import type { DryRunInput } from './input.ts'
import { moveRound, outOfTurn } from './move.server.ts'
import { matchSnapshot } from './outcome.ts'
import { keepOutcome, prepareOutcome } from './outcome.server.ts'
import { roundPolicy } from './policy.ts'
import { Round, type RoundRecord } from './record.server.ts'
import { ROUND_TRANSITIONS } from './states.ts'

/**
 * Matches what is locked and keeps the outcome for the coordinators; nothing is sent, nobody else sees it. As often
 * as they like: it reads the lists anew and drops changes by hand that were made to the former outcome.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` before the lock and from the publication on
 */
export async function dryRun(
  actor: Actor,
  programmeId: string,
  { proposing }: DryRunInput,
  now = currentTime(),
): Promise<void> {
  authorise(roundPolicy.dryRun(actor))
  const programme = await programmeById(programmeId)
  const existing = await currentRound(programme)
  if (!mayRun(programme, existing)) throw outOfTurn(existing)
  const round = existing ?? firstRound(programme)
  const snapshot = await collect(programme, round.number)
  const result = matchSnapshot(snapshot, proposing)
  const prepared = await prepareOutcome(round._id, { snapshot, result }, proposing, now)
  await inTransaction(async (session) => {
    const by = { by: actor, at: now }
    if (round.number === 1) {
      const moved = await moveProgramme(session, programme._id, 'dry-run', {
        ...by,
        set: { proposing },
      })
      if (!moved) throw outOfTurn(existing)
      await Round.updateOne(
        { programme: programme._id, number: 1 },
        { $setOnInsert: round },
        { upsert: true, session },
      )
    }
    const { record, figures } = prepared
    const set = { proposing, outcome: record._id, readAt: now, figures }
    if (!(await moveRound(session, round._id, 'dry-run', { ...by, set }))) throw outOfTurn(existing)
    await keepOutcome(session, prepared)
    const detail = { round: round.number, proposing, pairs: figures.pairs }
    await recordAudit(session, actor, 'round.dry-run', programme._id, detail)
  })
}

const LOCKED: readonly string[] = ROUND_TRANSITIONS['dry-run'].from

function mayRun({ state }: ProgrammeRecord, round: RoundRecord | null): boolean {
  if (!round) return state === 'locked'
  return (round.number === 2 || state === 'dry-run') && LOCKED.includes(round.state)
}

/** The first round begins with its first dry run: its lists were locked with the programme. */
function firstRound({ _id, proposing, course }: ProgrammeRecord): RoundRecord {
  const locked = course.findLast(({ state }) => state === 'locked')
  return {
    _id: new Types.ObjectId(),
    programme: _id,
    number: 1,
    state: 'locked',
    course: [{ state: 'locked', at: locked?.at ?? currentTime(), by: null }],
    proposing,
    rankingCloses: null,
    outcome: null,
    readAt: null,
    figures: null,
    respondBy: null,
    publishedAt: null,
    version: 1,
  }
}
