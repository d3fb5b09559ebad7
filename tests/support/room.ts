import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { inTransaction } from '#models/database.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import type { Locale } from '#models/text/locale.ts'
import { organisation, person } from './alliance.ts'

export interface TestRoom {
  roomId: string
  /** Two representatives and two members, of one party each. */
  lead: Actor
  member: Actor
  otherLead: Actor
  otherMember: Actor
  society: string
  association: string
}

/** A room of two parties, one reading Simplified and one Traditional. */
export async function roomOfTwo(): Promise<TestRoom> {
  const [society, association] = await Promise.all([
    organisation('示范全国学会'),
    organisation('示範澳門協會', { seat: 'macao' }),
  ])
  const hant: { locale: Locale } = { locale: 'zh-Hant' }
  const lead = await person('林晓', [[society, 'representative']])
  const member = await person('陈敏', [[society, 'member']])
  const otherLead = await person('何嘉欣', [[association, 'representative']], hant)
  const otherMember = await person('蘇偉', [[association, 'member']], hant)
  const roomId = await inTransaction((session) =>
    openRoom(session, {
      collaboration: new Types.ObjectId(),
      organisations: [society, association].map((id) => new Types.ObjectId(id)),
    }),
  )
  return { roomId, lead, member, otherLead, otherMember, society, association }
}
