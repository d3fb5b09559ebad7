import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { inScript, toWireMessage } from '#models/message/present.server.ts'
import { Message, type MessageRecord } from '#models/message/record.server.ts'
import type { Script } from '#models/text/locale.ts'
import { RoomMember } from './member.server.ts'
import { UNREAD_CAP, type RoomListing } from './room.ts'
import { rostersOf } from './roster.server.ts'
import { subjectsOf } from './subject.server.ts'

interface Standing {
  room: Types.ObjectId
  joinedAt: Date
  last: MessageRecord[]
  unread: Array<{ count: number }>
}

/** The actor's rooms, those with the newest message first. */
export async function roomsOf(actor: Actor, script: Script | null): Promise<RoomListing[]> {
  const standings = await standingsOf(new Types.ObjectId(actor.id))
  const rosters = await rostersOf(standings.map(({ room }) => room.toString()))
  const subjects = await subjectsOf(
    rosters.map(({ room }) => room),
    script,
  )
  const listings = rosters.flatMap((roster, at) => {
    const subject = subjects.get(roster.room.id)
    const standing = standings[at]
    if (!subject || !standing) return []
    const { last, unread, joinedAt } = standing
    const newest = last[0]
    const listing: RoomListing = {
      room: roster.room,
      ...subject,
      unread: unread[0]?.count ?? 0,
      last: newest ? inScript(toWireMessage(newest, roster), script) : null,
    }
    return [{ listing, movedAt: newest?.at ?? joinedAt }]
  })
  return listings
    .sort((one, other) => other.movedAt.getTime() - one.movedAt.getTime())
    .map(({ listing }) => listing)
}

/** One round trip; both parts per room read a bounded piece of the index on `{room, seq}`. */
async function standingsOf(user: Types.ObjectId): Promise<Standing[]> {
  const messages = Message.collection.name
  return RoomMember.aggregate<Standing>([
    { $match: { user, state: 'active' } },
    {
      $lookup: {
        from: messages,
        let: { room: '$room' },
        pipeline: [
          { $match: { $expr: { $eq: ['$room', '$$room'] } } },
          { $sort: { seq: -1 } },
          { $limit: 1 },
        ],
        as: 'last',
      },
    },
    {
      $lookup: {
        from: messages,
        let: { room: '$room', lastRead: '$lastRead' },
        pipeline: [
          {
            $match: {
              $expr: {
                $and: [{ $eq: ['$room', '$$room'] }, { $gt: ['$seq', '$$lastRead'] }],
              },
              author: { $ne: user },
            },
          },
          { $limit: UNREAD_CAP },
          { $count: 'count' },
        ],
        as: 'unread',
      },
    },
    { $project: { _id: 0, room: 1, joinedAt: 1, last: 1, unread: 1 } },
  ])
}
