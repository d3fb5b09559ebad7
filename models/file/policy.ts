import type { Actor } from '#models/actor.ts'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'
import { roomPolicy, type RoomToJudge } from '#models/room/policy.ts'
import type { FileState } from './file.ts'

/** What a file is for, as far as it decides about the file. */
export type JudgedPlace = { collaboration: Judged } | { room: RoomToJudge }

/** As much of a file as decides who may do what to it. */
export interface FileToJudge {
  state: FileState
  owner: string
  place: JudgedPlace
}

const readsIn = (actor: Actor | null, place: JudgedPlace): boolean =>
  'room' in place
    ? roomPolicy.read(actor, place.room)
    : collaborationPolicy.readInner(actor, place.collaboration)

export const filePolicy = {
  /** To a collaboration: whoever sees what is inside it. To a room: whoever writes in it. */
  upload: (actor: Actor | null, place: JudgedPlace): boolean =>
    actor !== null &&
    ('room' in place ? roomPolicy.post(actor, place.room) : readsIn(actor, place)),
  /** What belongs to nothing yet is its owner's alone; what a message is written with is its readers'. */
  read: (actor: Actor | null, { state, owner, place }: FileToJudge): boolean =>
    (state === 'attached' ||
      state === 'claimed' ||
      (state === 'uploaded' && actor?.id === owner)) &&
    readsIn(actor, place),
}
