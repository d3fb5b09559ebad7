import { belongsTo, type Actor } from '#models/actor.ts'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'

/** As much of a milestone as decides who may do what to it. */
export interface JudgedMilestone {
  collaboration: Judged
  owner: string
}

/**
 * Who may; whether it is the moment for it is for the states to say.
 *
 * Everyone may know what a public collaboration has planned, by its title, and whether it is reached: the parties
 * signed it for the public as much as for each other, and visitors see that something comes of it. Dates, owners,
 * delays, what was dropped and what is written on the way stay between the parties and the coordinators, or nobody
 * would report a delay.
 */
export const milestonePolicy = {
  readTitles: (actor: Actor | null, collaboration: Judged) =>
    collaborationPolicy.read(actor, collaboration),
  read: (actor: Actor | null, collaboration: Judged) =>
    collaborationPolicy.readInner(actor, collaboration),
  /** The owner's people, representatives or not, know best how far it is; the other parties write updates. */
  move: (actor: Actor | null, { owner }: JudgedMilestone) => belongsTo(actor, owner),
  /** Everyone of any party. */
  writeUpdate: (actor: Actor | null, { parties }: Judged) =>
    parties.some((party) => belongsTo(actor, party)),
}
