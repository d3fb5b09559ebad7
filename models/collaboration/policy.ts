import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import { isPublicState, type CollaborationState } from './states.ts'

/** As much of a collaboration as decides who may do what to it. */
export interface Judged {
  state: CollaborationState
  /** The organisation that proposed it; null where a programme's matching did, and every party is asked. */
  proposedBy: string | null
  parties: readonly string[]
}

const isInside = (actor: Actor | null, { parties }: Judged) =>
  parties.some((party) => belongsTo(actor, party))

const representsOneOf = (actor: Actor | null, parties: readonly string[]) =>
  parties.some((party) => represents(actor, party))

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
}
