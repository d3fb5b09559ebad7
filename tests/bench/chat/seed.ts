import { Types } from 'mongoose'
import { connectDatabase, disconnectDatabase, inTransaction } from '#models/database.server.ts'
import { activateMembership } from '#models/membership/membership.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import type { Locale } from '#models/text/locale.ts'
import { signUp } from '#models/user/user.server.ts'
import { lucia } from '#server/auth/lucia.ts'
import { layoutKey, type Layout } from './scenarios.ts'

export interface SeededRoom {
  roomId: string
  /** `Cookie` header of each member. */
  cookies: string[]
}

const AT_ONCE = 16

/** As the portal's people: half read Simplified Chinese, the others Traditional or English. */
const READERS: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'zh-Hans', 'en']

/**
 * Writes people, memberships, rooms and sessions with the portal's own models into the database of a
 * portal that runs. Nobody signs in with a password: that costs 50 ms each and is not what is measured.
 * @returns the rooms of each layout, under its key
 */
export async function seed(
  url: string,
  layouts: readonly Layout[],
): Promise<Map<string, SeededRoom[]>> {
  await connectDatabase(url)
  try {
    const seeded = new Map<string, SeededRoom[]>()
    for (const layout of layouts) {
      const rooms: SeededRoom[] = []
      for (let room = 0; room < layout.rooms; room += 1) rooms.push(await seedRoom(layout.members))
      seeded.set(layoutKey(layout), rooms)
    }
    return seeded
  } finally {
    await disconnectDatabase()
  }
}

async function seedRoom(members: number): Promise<SeededRoom> {
  const parties = [new Types.ObjectId(), new Types.ObjectId()]
  const cookies: string[] = []
  for (let first = 0; first < members; first += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, members - first) }, (_, index) =>
      seedPerson(first + index, parties),
    )
    cookies.push(...(await Promise.all(people)))
  }
  const collaboration = new Types.ObjectId()
  const roomId = await inTransaction((session) =>
    openRoom(session, { collaboration, organisations: parties }),
  )
  return { roomId, cookies }
}

async function seedPerson(index: number, parties: readonly Types.ObjectId[]): Promise<string> {
  const userId = await signUp({
    name: index % 2 === 0 ? `测试员${index}` : `Tester ${index}`,
    email: `${new Types.ObjectId().toString()}@bench.invalid`,
    passwordHash: 'nobody signs in with this',
    locale: READERS[index % READERS.length] ?? 'en',
  })
  const party = parties[index % parties.length]
  if (party) await inTransaction((session) => activateMembership(session, userId, party, 'member'))
  const { id } = await lucia.createSession(userId, {})
  return `${lucia.sessionCookieName}=${id}`
}
