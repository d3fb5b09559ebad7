import { Types, type ClientSession } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { Notice, type NoticeRecord } from './record.server.ts'

type Told = Pick<NoticeRecord, 'kind' | 'key' | 'to' | 'path'> &
  Partial<Pick<NoticeRecord, 'names' | 'figures' | 'dates'>>

/**
 * Says what people are to hear of, in the transaction of the change itself, so that a kill between the two
 * leaves nobody without word. It reaches them in the portal and by mail, in their language, soon after.
 * @param notices each once per `key`; one that was told before is passed over
 */
export async function tell(session: ClientSession, notices: readonly Told[]): Promise<void> {
  if (notices.length === 0) return
  const at = currentTime()
  await Notice.bulkWrite(
    notices.map(({ key, ...notice }) => ({
      updateOne: {
        filter: { key },
        update: {
          $setOnInsert: {
            _id: new Types.ObjectId(),
            names: {},
            figures: {},
            dates: {},
            ...notice,
            at,
            deliveredAt: null,
          },
        },
        upsert: true,
      },
    })),
    { session },
  )
}
