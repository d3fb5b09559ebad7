import mongoose from 'mongoose'
import { contents, FileEntry } from './record.server.ts'

const DAY_MS = 86_400_000

/**
 * Throws away what nobody attached within a day, and what a kill left half written. Taken first, so that nobody
 * attaches it meanwhile; a kill in between leaves it to the next run.
 * @returns how many
 */
export async function dropUnattachedFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY_MS)
  await FileEntry.updateMany(
    { state: { $in: ['uploading', 'uploaded'] }, at: { $lt: before } },
    { $set: { state: 'dropped' } },
  )
  const dropped = await FileEntry.find({ state: 'dropped' }, { _id: 1 }).lean()
  for (const { _id } of dropped) {
    try {
      await contents().delete(_id)
    } catch (error) {
      // Killed before anything of it was written, or thrown away by another process.
      if (!(error instanceof mongoose.mongo.MongoRuntimeError)) throw error
    }
    await FileEntry.deleteOne({ _id, state: 'dropped' })
  }
  return dropped.length
}
