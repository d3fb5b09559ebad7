import { isCoordinator, type Actor } from '#models/actor.ts'

export const protectedNamePolicy = {
  list: (actor: Actor | null) => isCoordinator(actor),
  add: (actor: Actor | null) => isCoordinator(actor),
  remove: (actor: Actor | null) => isCoordinator(actor),
}
