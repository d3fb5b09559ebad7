import { Types, type ClientSession } from 'mongoose'
import { Membership } from '#models/membership/membership.server.ts'
import { admit, type Newcomer } from './member.server.ts'
import { Room } from './record.server.ts'

/**
 * Opens the room of a collaboration, once: asked again it answers with the room that is there.
 * All active members of the parties come in, their representatives lead. Belongs into the transaction
 * that signs the collaboration; emit `collaboration.signed` after it, on which `room.opened` follows.
 * @returns the room's id
 */
export async function openRoom(
  session: ClientSession,
  {
    collaboration,
    organisations,
  }: { collaboration: Types.ObjectId; organisations: Types.ObjectId[] },
): Promise<string> {
  const existing = await Room.findOne({ collaboration }, { _id: 1 }, { session }).lean()
  if (existing) return existing._id.toString()
  const room = new Types.ObjectId()
  await Room.create([{ _id: room, collaboration, organisations }], { session })
  await admit(session, room, await peopleOf(organisations, session))
  return room.toString()
}

/**
 * Everyone who belongs to one of the parties now. Who belongs to several stands for the one they
 * represent, or else for the first.
 */
export async function peopleOf(
  organisations: readonly Types.ObjectId[],
  session: ClientSession | null,
): Promise<Newcomer[]> {
  const memberships = await Membership.find(
    { organisation: { $in: organisations }, state: 'active' },
    { user: 1, organisation: 1, position: 1 },
    { session },
  ).lean()
  const order = organisations.map(String)
  const rank = ({ position, organisation }: (typeof memberships)[number]) =>
    (position === 'representative' ? 0 : order.length) + order.indexOf(organisation.toString())
  memberships.sort((one, other) => rank(one) - rank(other))
  const people = new Map<string, Newcomer>()
  for (const { user, organisation, position } of memberships) {
    if (people.has(user.toString())) continue
    const role = position === 'representative' ? 'lead' : 'member'
    people.set(user.toString(), { user, organisation, role })
  }
  return [...people.values()]
}
