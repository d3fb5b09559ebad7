import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import type { Judged } from '#models/collaboration/policy.ts'

/**
 * A party says frankly how it goes only where its partner does not hear of it: its own people and the coordinators
 * read it, nobody else.
 */
export const pulsePolicy = {
  /** On behalf of one of the parties. */
  give: (actor: Actor | null, { parties }: Judged, organisation: string) =>
    parties.includes(organisation) && represents(actor, organisation),
  read: (actor: Actor | null, organisation: string) =>
    isCoordinator(actor) || belongsTo(actor, organisation),
  /** All of them at once, for the coordinators' desk. */
  survey: (actor: Actor | null) => isCoordinator(actor),
}
