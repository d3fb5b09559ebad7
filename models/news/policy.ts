import { isCoordinator, type Actor } from '#models/actor.ts'
import { isPublic, type NewsState } from './states.ts'

/** What the policy needs to know of an item. */
export interface NewsSubject {
  state: NewsState
  /** Ids of everyone who wrote in it. */
  authors: readonly string[]
}

const coordinators = (actor: Actor | null): actor is Actor => isCoordinator(actor)

/** Anyone reads what is published; the secretariat writes, and nobody approves what they wrote themselves. */
export const newsPolicy = {
  read: (actor: Actor | null, { state }: NewsSubject) => isPublic(state) || isCoordinator(actor),
  desk: coordinators,
  create: coordinators,
  edit: coordinators,
  convert: coordinators,
  review: coordinators,
  discard: coordinators,
  submit: coordinators,
  return: coordinators,
  approve: (actor: Actor | null, { authors }: NewsSubject) =>
    actor !== null && isCoordinator(actor) && !authors.includes(actor.id),
  correct: coordinators,
  withdraw: coordinators,
  archive: coordinators,
}

export type NewsPolicyAction = keyof typeof newsPolicy
