import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import type { ApplicationState } from './states.ts'

/** As much of an application as decides who may do what to it. */
export interface Judged {
  state: ApplicationState
  organisation: string
}

const representative = (actor: Actor | null, { organisation }: Judged) =>
  represents(actor, organisation)
const coordinator = (actor: Actor | null) => isCoordinator(actor)

/** Who may; whether it is the moment for it is for the states and the programme's dates to say. */
export const applicationPolicy = {
  /** On behalf of this organisation. */
  start: (actor: Actor | null, organisation: string) => represents(actor, organisation),
  /** A draft is its organisation's own. */
  read: (actor: Actor | null, application: Judged) =>
    belongsTo(actor, application.organisation) ||
    (isCoordinator(actor) && application.state !== 'draft'),
  edit: representative,
  submit: representative,
  withdraw: representative,
  /** Lists are confidential: the organisation's representatives alone write and read them. */
  rank: representative,
  review: coordinator,
  setCapacity: coordinator,
  /** Every application of a programme. */
  list: coordinator,
  /** After the lock, and it is written down. */
  openList: coordinator,
}
