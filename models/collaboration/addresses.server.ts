import { Collaboration } from './record.server.ts'
import { PUBLIC_STATES } from './states.ts'

/** Ids of all that anyone may read, in a steady order, for the sitemap. */
export async function collaborationAddresses(): Promise<Array<{ id: string; changedAt: Date }>> {
  const records = await Collaboration.find(
    { state: { $in: PUBLIC_STATES } },
    { course: { $slice: -1 } },
  )
    .sort({ _id: 1 })
    .lean()
  return records.map(({ _id, course }) => ({
    id: _id.toString(),
    changedAt: course.at(-1)?.at ?? _id.getTimestamp(),
  }))
}
