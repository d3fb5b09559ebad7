import { Application, type ApplicationRecord } from './record.server.ts'

/**
 * Earlier programmes that left this organisation without a partner since it last had one. Newest submission
 * first, so that the first match found ends the count.
 */
export async function priorityOf({
  _id,
  organisation,
}: Pick<ApplicationRecord, '_id' | 'organisation'>): Promise<number> {
  const ended = await Application.find(
    { organisation, _id: { $ne: _id }, state: { $in: ['matched', 'unmatched'] } },
    { state: 1 },
  )
    .sort({ submittedAt: -1, _id: -1 })
    .lean()
  const lastMatch = ended.findIndex(({ state }) => state === 'matched')
  return lastMatch === -1 ? ended.length : lastMatch
}
