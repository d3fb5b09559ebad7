import type { ClientSession, Types } from 'mongoose'
import { Milestone, type MilestoneRecord } from './record.server.ts'

type Planned = Pick<MilestoneRecord, '_id' | 'title' | 'owner' | 'due'>

/**
 * Takes up the milestones of the version that has come into force: new ones are planned, those that stay keep
 * what was reached, those that it left out are not in force any more. Belongs into the transaction of the last
 * signature.
 */
export async function takeUpMilestones(
  session: ClientSession,
  collaboration: Types.ObjectId,
  planned: readonly Planned[],
): Promise<void> {
  const ids = planned.map(({ _id }) => _id)
  await Milestone.bulkWrite(
    [
      {
        updateMany: {
          filter: { collaboration, _id: { $nin: ids } },
          update: { $set: { inForce: false } },
        },
      },
      ...planned.map(({ _id, ...terms }, position) => ({
        updateOne: {
          filter: { _id, collaboration },
          update: {
            $set: { ...terms, position, inForce: true },
            $setOnInsert: { state: 'planned' as const, course: [], reason: null },
          },
          upsert: true,
        },
      })),
    ],
    { session },
  )
}
