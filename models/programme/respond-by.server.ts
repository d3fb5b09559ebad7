import type { ClientSession, Types } from 'mongoose'
import { Programme } from './record.server.ts'

/** Until when the second round's pairs are confirmed; the first round's date comes with its publication. */
export async function setRespondBy(
  session: ClientSession,
  id: Types.ObjectId,
  respondBy: Date,
  at: Date,
): Promise<void> {
  await Programme.updateOne(
    { _id: id, state: 'second-round' },
    { $set: { respondBy, changedAt: at }, $inc: { version: 1 } },
    { session },
  )
}
