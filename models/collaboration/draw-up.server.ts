import { Types } from 'mongoose'
import type { AgreementRecord } from './agreement.server.ts'
import type { CollaborationRecord, PartyRecord } from './record.server.ts'

interface Drawn extends Pick<
  CollaborationRecord,
  'title' | 'objectives' | 'proposal' | 'programme' | 'respondBy'
> {
  _id?: Types.ObjectId
  parties: Array<Pick<PartyRecord, 'organisation' | 'confirmed'>>
}

/** A pair that waits for the word of whoever has not confirmed it, with nothing signed yet. */
export function pairProposal({ parties, proposal, ...drawn }: Drawn): CollaborationRecord {
  return {
    _id: new Types.ObjectId(),
    kind: 'pair',
    ...drawn,
    state: 'proposed',
    course: [{ state: 'proposed', at: proposal.at, by: proposal.by }],
    parties: parties.map((party) => ({ ...party, signatures: [] })),
    lead: null,
    proposal,
    signedAt: null,
    reason: null,
    agreement: { version: 1, inForce: null },
    room: null,
  }
}

/** The agreement's first version: the proposal's objectives. */
export function firstAgreement(
  { _id, objectives, proposal }: CollaborationRecord,
  by: Types.ObjectId,
): AgreementRecord {
  return {
    _id: new Types.ObjectId(),
    collaboration: _id,
    version: 1,
    objectives,
    text: null,
    by,
    at: proposal.at,
  }
}

/** The same for both directions; within a programme of its own, beside whatever else is open between the two. */
export const between = (one: string, other: string, programme?: string) =>
  [...[one, other].sort(), ...(programme ? [programme] : [])].join(':')
