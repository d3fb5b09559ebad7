import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import { isPublicState, type CollaborationState } from './states.ts'

/** As much of a collaboration as decides who may do what to it. */
export interface Judged {
  state: CollaborationState
  /** The organisation that proposed it; null where a programme's matching did, and every party is asked. */
  proposedBy: string | null
  /** The party that has said that it leaves, if one has. */
  exitBy?: string | null
  parties: readonly string[]
}

const isInside = (actor: Actor | null, { parties }: Judged) =>
  parties.some((party) => belongsTo(actor, party))

const representsOneOf = (actor: Actor | null, parties: readonly string[]) =>
  parties.some((party) => represents(actor, party))

const isNeutral = (actor: Actor | null, collaboration: Judged) =>
  isCoordinator(actor) && !isInside(actor, collaboration)

const invited = ({ parties, proposedBy }: Judged) => parties.filter((party) => party !== proposedBy)

/** Who may; whether it is the moment for it is for the states to say (`./states.ts`). */
export const collaborationPolicy = {
  /** On behalf of this organisation. */
  propose: (actor: Actor | null, organisationId: string) => represents(actor, organisationId),
  read: (actor: Actor | null, collaboration: Judged) =>
    isPublicState(collaboration.state) || isInside(actor, collaboration) || isCoordinator(actor),
  /** The agreement's text, the signatories and the history. */
  readInner: (actor: Actor | null, collaboration: Judged) =>
    isInside(actor, collaboration) || isCoordinator(actor),
  confirm: (actor: Actor | null, collaboration: Judged) =>
    representsOneOf(actor, invited(collaboration)),
  /** A proposal by those who were asked; a confirmed one, which binds nobody yet, by any party. */
  decline: (actor: Actor | null, collaboration: Judged) =>
    representsOneOf(
      actor,
      collaboration.state === 'proposed' ? invited(collaboration) : collaboration.parties,
    ),
  withdraw: (actor: Actor | null, { proposedBy }: Judged) =>
    proposedBy !== null && represents(actor, proposedBy),
  editAgreement: (actor: Actor | null, { parties }: Judged) => representsOneOf(actor, parties),
  sign: (actor: Actor | null, { parties }: Judged) => representsOneOf(actor, parties),
  /** Any party by itself; nobody is held. */
  announceExit: (actor: Actor | null, { parties }: Judged) => representsOneOf(actor, parties),
  /** Only by the party that announced it. */
  takeBackExit: (actor: Actor | null, { exitBy }: Judged) =>
    exitBy != null && represents(actor, exitBy),
  /** Not by a coordinator who belongs to one of the parties. */
  suspend: isNeutral,
  resume: isNeutral,
  /** A coordinator at once; the parties when each of them has said so. */
  complete: (actor: Actor | null, { parties }: Judged) =>
    isCoordinator(actor) || representsOneOf(actor, parties),
  revive: (actor: Actor | null, { parties }: Judged) =>
    isCoordinator(actor) || representsOneOf(actor, parties),
}
