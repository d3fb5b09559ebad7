import type { Cluster } from './organisation.ts'
import { Organisation } from './organisation.server.ts'

/** The industry clusters of organisations, by id; unknown ids are absent. */
export async function findClusters(ids: readonly string[]): Promise<Map<string, Cluster[]>> {
  const records = await Organisation.find({ _id: { $in: ids } }, { clusters: 1 }).lean()
  return new Map(records.map(({ _id, clusters }) => [_id.toString(), clusters]))
}
