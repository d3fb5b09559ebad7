import { belongsTo, isCoordinator, type Actor } from '#models/actor.ts'
import type { RoundState } from './states.ts'

/** As much of a round as decides who may see and do what. */
export interface Judged {
  state: RoundState
}

const coordinators = (actor: Actor | null) => isCoordinator(actor)

/** Nothing of a dry run is anybody's but the coordinators'; what is published is everyone's. */
export const roundPolicy = {
  /** Names, lists and changes by hand. */
  readOutcome: coordinators,
  dryRun: coordinators,
  changeByHand: coordinators,
  publish: coordinators,
  /** Figures, pairs and certificate. */
  readResults: (_actor: Actor | null, { state }: Judged) => state === 'published',
  /** What an organisation got and why. */
  readOwnResult: (actor: Actor | null, { state }: Judged, organisation: string) =>
    state === 'published' && (belongsTo(actor, organisation) || isCoordinator(actor)),
}
