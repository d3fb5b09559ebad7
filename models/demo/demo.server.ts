import mongoose, { Schema } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { createIndexes, defineModel } from '#models/database.server.ts'

interface DemoFillRecord {
  _id: 'fill'
  finished: boolean
  at: Date
}

const schema = new Schema<DemoFillRecord>(
  {
    _id: { type: String, required: true },
    finished: { type: Boolean, required: true },
    at: { type: Date, default: currentTime },
  },
  { collection: 'demo', versionKey: false },
)

const DemoFill = defineModel<DemoFillRecord>('DemoFill', schema)

/**
 * Whether the store wants demo content: `yes` when it is empty, `again` when a fill was cut off. The portal
 * serves nobody before the fill is finished, so a half-filled store holds nothing of anybody's.
 */
export async function wantsDemo(): Promise<'yes' | 'again' | 'no'> {
  const fill = await DemoFill.findById('fill').lean()
  if (fill) return fill.finished ? 'no' : 'again'
  const counts = await Promise.all(
    Object.values(mongoose.models).map((model) => model.estimatedDocumentCount()),
  )
  return counts.every((count) => count === 0) ? 'yes' : 'no'
}

/** Marks a fill as begun. @param again throws away first what was cut off */
export async function beginDemoFill(again: boolean): Promise<void> {
  if (again) {
    await mongoose.connection.dropDatabase()
    await createIndexes()
  }
  await DemoFill.create({ _id: 'fill', finished: false })
}

export async function finishDemoFill(): Promise<void> {
  await DemoFill.updateOne({ _id: 'fill' }, { finished: true })
}
