import { Types } from 'mongoose'
import { readingInThisTurn, readingUnhurried } from '#models/read-together.server.ts'
import { Message } from './record.server.ts'

/** The room's counter: 0 before the first message. */
export const lastChangeIn = readingInThisTurn(lastChanges)

/** The same for whoever is in no hurry. */
export const lastChangeInTime = readingUnhurried(lastChanges)

/** From the ends of the index alone: sorted like this, the database leaps from room to room (`DISTINCT_SCAN`). */
async function lastChanges(roomIds: readonly string[]): Promise<number[]> {
  const found = await Message.aggregate<{ _id: Types.ObjectId; last: number }>()
    .match({ room: { $in: roomIds.map((id) => new Types.ObjectId(id)) } })
    .sort({ room: -1, changed: -1 })
    .group({ _id: '$room', last: { $first: '$changed' } })
    .readConcern('majority')
  const last = new Map(found.map((each) => [each._id.toString(), each.last]))
  return roomIds.map((roomId) => last.get(roomId) ?? 0)
}
