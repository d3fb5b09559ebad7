import type { ClientSession, Types } from 'mongoose'
import { Round } from '#models/round/record.server.ts'
import type { SecondRound } from './windows.ts'

type Find = (
  programme: Types.ObjectId,
  session?: ClientSession | null,
) => Promise<SecondRound | null>

/** A programme's second round as far as lists depend on it; null before there is one. */
export function secondRoundOf(
  programme: Types.ObjectId,
  session: ClientSession | null = null,
): Promise<SecondRound | null> {
  return Round.findOne({ programme, number: 2 }, { state: 1, rankingCloses: 1 })
    .session(session)
    .lean<SecondRound>()
}
export const secondRoundOf: Find = () => Promise.resolve(null)
