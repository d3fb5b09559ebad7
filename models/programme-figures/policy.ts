import { isCoordinator, type Actor } from '#models/actor.ts'

/** How a programme goes is the secretariat's business: it names organisations, and what they said in confidence. */
export const figuresPolicy = {
  read: (actor: Actor | null) => isCoordinator(actor),
  /** Takes organisations' data out of the portal, so it is written down. */
  export: (actor: Actor | null) => isCoordinator(actor),
}
