import { Types } from 'mongoose'
import { inTransaction } from '#models/database.server.ts'
import type { Audience } from '#models/notification/record.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { User } from '#models/user/user.server.ts'

/** Tells something in a transaction of its own. */
export async function told(key: string, to: Audience): Promise<void> {
  await inTransaction((session) =>
    tell(session, [
      {
        kind: 'collaboration.proposed',
        key,
        to,
        path: '/collaborations/of-a-test',
        names: { organisation: { 'zh-Hans': '示范学会', en: 'Demonstration Society' } },
        dates: { respondBy: new Date('2026-07-01T04:00:00Z') },
      },
    ]),
  )
}

export const ids = (...given: string[]) => given.map((id) => new Types.ObjectId(id))

/** Proves addresses, past the letter that would do it. */
export async function confirmed(...userIds: string[]): Promise<void> {
  await User.updateMany({ _id: { $in: userIds } }, { confirmedAt: new Date() })
}
