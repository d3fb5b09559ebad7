import type { ClientSession, Types } from 'mongoose'
import { recordAudits } from '#models/audit/audit.server.ts'
import type { Written } from '#models/text/written.ts'
import { Agreement } from './agreement.server.ts'
import { between, firstAgreement, pairProposal } from './draw-up.server.ts'
import { Collaboration } from './record.server.ts'
import type { Title } from './title.server.ts'

export interface MatchedPair {
  /** Always the same for the same pair of a round, so that it is proposed once whatever happens. */
  _id: Types.ObjectId
  organisations: [Types.ObjectId, Types.ObjectId]
  title: Title
  objectives: Written
}

interface Matching {
  programme: { id: Types.ObjectId; round: 1 | 2 }
  /** The coordinator who published it. */
  by: Types.ObjectId
  at: Date
  respondBy: Date
}

/**
 * Proposes what a matching brought: nobody proposed, so both organisations are asked to confirm. Pairs that were
 * proposed before are passed over, whatever has become of them since.
 * @returns how many are new
 */
export async function proposeMatched(
  session: ClientSession,
  pairs: readonly MatchedPair[],
  { programme, by, at, respondBy }: Matching,
): Promise<number> {
  const ids = pairs.map(({ _id }) => _id)
  const there = await Collaboration.find({ _id: { $in: ids } }, { _id: 1 })
    .session(session)
    .lean()
  const known = new Set(there.map(({ _id }) => _id.toString()))
  const proposals = pairs
    .filter(({ _id }) => !known.has(_id.toString()))
    .map(({ _id, organisations, title, objectives }) => {
      const [one, other] = organisations
      return {
        ...pairProposal({
          _id,
          title,
          objectives,
          parties: organisations.map((organisation) => ({ organisation, confirmed: null })),
          proposal: { by: null, at, organisation: null, message: null },
          programme,
          respondBy,
        }),
        openBetween: between(one.toString(), other.toString(), programme.id.toString()),
      }
    })
  if (proposals.length === 0) return 0
  // Made here field by field, so there is nothing for Mongoose to cast: at thousands of pairs that is what takes time.
  const plain = { session, lean: true } as const
  await Collaboration.insertMany(proposals, plain)
  await Agreement.insertMany(
    proposals.map((proposal) => firstAgreement(proposal, by)),
    plain,
  )
  await recordAudits(
    session,
    null,
    proposals.map(({ _id }) => ({ action: 'collaboration.proposed', subject: _id })),
  )
  return proposals.length
}
