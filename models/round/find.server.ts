import type { RoundNumber } from '#models/application/record.server.ts'
import type { ClientSession, Types } from 'mongoose'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import type { Result, Snapshot } from './outcome.ts'
import { unpack } from './pack.server.ts'
import { Outcome, Round, type RoundRecord } from './record.server.ts'

/** @throws DomainError `not-found` */
export async function programmeById(id: string): Promise<ProgrammeRecord> {
  const programme = isId(id) ? await Programme.findById(id).lean() : null
  return programme ?? notFound()
}

/** Which round a programme is at: the second from its beginning on. */
export async function currentRound({
  _id,
}: Pick<ProgrammeRecord, '_id'>): Promise<RoundRecord | null> {
  return Round.findOne({ programme: _id }).sort({ number: -1 }).lean()
}

export async function findRound(
  programme: Types.ObjectId,
  number: RoundNumber,
  session: ClientSession | null = null,
): Promise<RoundRecord | null> {
  return Round.findOne({ programme, number }).session(session).lean()
}

export interface LoadedOutcome {
  snapshot: Snapshot
  result: Result
}

/** What a round's last dry run or change by hand brought. @throws DomainError `not-found` before the first */
export async function loadOutcome({
  outcome,
}: Pick<RoundRecord, 'outcome'>): Promise<LoadedOutcome> {
  const packed = outcome ? await Outcome.findById(outcome).lean() : null
  if (!packed) notFound()
  const [snapshot, result] = await Promise.all([
    unpack<Snapshot>(packed.instance),
    unpack<Result>(packed.result),
  ])
  return { snapshot, result }
}
