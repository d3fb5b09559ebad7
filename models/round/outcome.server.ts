import { Types, type ClientSession } from 'mongoose'
import type { Side } from '#models/programme/programme.ts'
import { figuresOf } from './figures.ts'
import type { LoadedOutcome } from './find.server.ts'
import { pack } from './pack.server.ts'
import { Outcome, type OutcomeRecord, type RoundRecord } from './record.server.ts'

interface Prepared {
  record: OutcomeRecord
  figures: NonNullable<RoundRecord['figures']>
}

/** Packs an outcome and counts it, before the transaction that keeps it. */
export async function prepareOutcome(
  round: Types.ObjectId,
  { snapshot, result }: LoadedOutcome,
  proposing: Side,
  at: Date,
): Promise<Prepared> {
  const figures = figuresOf(snapshot, result, proposing)
  const [instance, packed] = await Promise.all([pack(snapshot), pack(result)])
  return { record: { _id: new Types.ObjectId(), round, at, instance, result: packed }, figures }
}

/** Keeps it in place of the round's earlier ones, of which nobody but the coordinators ever knew. */
export async function keepOutcome(session: ClientSession, { record }: Prepared): Promise<void> {
  await Outcome.deleteMany({ round: record.round }, { session })
  await Outcome.create([record], { session })
}
