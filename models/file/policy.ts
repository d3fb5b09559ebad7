import type { Actor } from '#models/actor.ts'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'
import type { FileState } from './file.ts'

/** As much of a file as decides who may do what to it. */
export interface FileToJudge {
  state: FileState
  owner: string
  collaboration: Judged
}

export const filePolicy = {
  /** To a collaboration: whoever sees what is inside it. */
  upload: (actor: Actor | null, collaboration: Judged): boolean =>
    actor !== null && collaborationPolicy.readInner(actor, collaboration),
  /** What belongs to nothing yet is its owner's alone. */
  read: (actor: Actor | null, { state, owner, collaboration }: FileToJudge): boolean =>
    (state === 'attached' || (state === 'uploaded' && actor?.id === owner)) &&
    collaborationPolicy.readInner(actor, collaboration),
}
