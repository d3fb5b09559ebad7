import { belongsTo, type Actor } from '#models/actor.ts'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'

/** Who may; whether it is the time for it is for the periods to say. */
export const reportPolicy = {
  read: (actor: Actor | null, collaboration: Judged) =>
    collaborationPolicy.readInner(actor, collaboration),
  /** Everyone of any party: one report for all of them, and whoever is first begins it. */
  write: (actor: Actor | null, { parties }: Judged) =>
    parties.some((party) => belongsTo(actor, party)),
}
