import type { ClientSession, Types } from 'mongoose'
import { Round } from '#models/round/record.server.ts'
import type { SecondRound } from './windows.ts'

/** A programme's second round as far as lists depend on it; null before there is one. */
export async function secondRoundOf(
  programme: Types.ObjectId,
  session: ClientSession | null = null,
): Promise<SecondRound | null> {
  return Round.findOne({ programme, number: 2 }, { state: 1, rankingCloses: 1 })
    .session(session)
    .lean()
}
