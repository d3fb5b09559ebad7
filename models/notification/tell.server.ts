import { Types, type ClientSession } from 'mongoose'
import { currentTime } from '#models/clock.server.ts'
import { emit } from '#models/events.ts'
import { Notice, type NoticeRecord } from './record.server.ts'

export type Told = Pick<NoticeRecord, 'kind' | 'key' | 'to' | 'path'> &
  Partial<Pick<NoticeRecord, 'names' | 'figures' | 'dates'>>

/**
 * Says what people are to hear of, in the transaction of the change itself, so that a kill between the two
 * leaves nobody without word. It reaches them in the portal and by mail, in their language, soon after.
 * @param notices each once per `key`; one that was told before is passed over
 */
export async function tell(session: ClientSession, notices: readonly Told[]): Promise<void> {
  if (notices.length === 0) return
  deliverAfter(session)
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

const awaited = new WeakSet<ClientSession>()

/** What is told is there once the transaction has ended; one that is tried again ends once. */
function deliverAfter(session: ClientSession): void {
  if (awaited.has(session)) return
  awaited.add(session)
  session.once('ended', () => emit('notices.told', {}))
}
