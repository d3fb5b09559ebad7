import { Types } from 'mongoose'
import type { Actor, Position } from '#models/actor.ts'
import { inTransaction } from '#models/database.server.ts'
import { activateMembership } from '#models/membership/membership.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import type { Locale } from '#models/text/locale.ts'
import { signUp } from '#models/user/user.server.ts'
import { lucia } from '#server/auth/lucia.ts'

export interface Member {
  actor: Actor
  /** `Cookie` header. */
  cookie: string
}

export interface PeopledRoom {
  roomId: string
  /** Sends others away, and is never sent away. */
  lead: Member
  others: Member[]
}

const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en']

/** A room of two parties, written with the portal's own models; nobody needs a password. */
export async function peopleRoom(members: number): Promise<PeopledRoom> {
  const parties = [new Types.ObjectId(), new Types.ObjectId()]
  const people: Member[] = []
  for (let index = 0; index < members; index += 1) people.push(await person(index, parties))
  const roomId = await inTransaction((session) =>
    openRoom(session, { collaboration: new Types.ObjectId(), organisations: parties }),
  )
  const [lead, ...others] = people
  if (!lead) throw new RangeError('A room needs a member')
  return { roomId, lead, others }
}

async function person(index: number, parties: readonly Types.ObjectId[]): Promise<Member> {
  const locale = LOCALES[index % LOCALES.length] ?? 'en'
  const name = `测试员 ${index}`
  const email = `${new Types.ObjectId().toString()}@faults.invalid`
  const id = await signUp({ name, email, passwordHash: 'nobody signs in with this', locale })
  const party = parties[index % parties.length] ?? new Types.ObjectId()
  const position: Position = index === 0 ? 'representative' : 'member'
  await inTransaction((session) => activateMembership(session, id, party, position))
  const session = await lucia.createSession(id, {})
  const organisations = [{ id: party.toString(), position }]
  const actor: Actor = { id, name, role: 'member', locale, organisations }
  return { actor, cookie: `${lucia.sessionCookieName}=${session.id}` }
}
