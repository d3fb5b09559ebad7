import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { findInScope, judged } from '#models/collaboration/scope.server.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { rosterFor } from '#models/room/roster.server.ts'
import type { FilePlace } from './file.ts'
import type { JudgedPlace } from './policy.ts'

/**
 * What decides who may do what to the files of a place.
 * @throws DomainError `not-found` for a place that the actor may not see, as for one that does not exist
 */
export async function judgePlace(actor: Actor | null, place: FilePlace): Promise<JudgedPlace> {
  if ('collaboration' in place) {
    return { collaboration: judged(await findInScope(actor, place.collaboration)) }
  }
  if (!actor || !isId(place.room)) notFound()
  return { room: await rosterFor(actor, place.room) }
}

/** A place as it is kept with a file, and back. */
export const placeOf = ({
  collaboration,
  room,
}: {
  collaboration?: Types.ObjectId
  room?: Types.ObjectId
}): FilePlace =>
  room ? { room: room.toString() } : { collaboration: collaboration?.toString() ?? '' }
