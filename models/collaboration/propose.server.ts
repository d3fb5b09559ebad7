import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { DAY_MS } from '#models/day.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import { Agreement } from './agreement.server.ts'
import { RESPONSE_DAYS } from './collaboration.ts'
import { between, firstAgreement, pairProposal } from './draw-up.server.ts'
import type { ProposeInput } from './input.ts'
import { lapseBetween } from './lapse.server.ts'
import { requireVerified } from './parties.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { tellOthers } from './parties-notice.server.ts'

/**
 * Proposes a pair to another verified organisation, on behalf of one that the actor represents. It has
 * `RESPONSE_DAYS` to answer. Sent twice, it is proposed once.
 * @returns the collaboration's id
 * @throws DomainError `forbidden`; `conflict` with the reason when one of the two cannot pair or is waiting
 *   for the other already
 */
export async function proposePair(
  actor: Actor,
  input: ProposeInput,
  now = currentTime(),
): Promise<string> {
  const { from, withOrganisation } = input
  authorise(collaborationPolicy.propose(actor, from))
  if (from === withOrganisation) {
    throw new DomainError('conflict', { field: 'from', reason: 'pair-same-organisation' })
  }
  await requireVerified([from, withOrganisation], (organisation) =>
    organisation === from
      ? { field: 'from', reason: 'pair-from-unverified' }
      : { reason: 'pair-partner-unverified' },
  )
  const openBetween = between(from, withOrganisation)
  await lapseBetween(openBetween, now)
  const proposal = drawUp(actor, input, now)
  const id = proposal._id.toString()
  try {
    await inTransaction(async (session) => {
      await Collaboration.create([{ ...proposal, openBetween }], { session })
      await Agreement.create([firstAgreement(proposal, new Types.ObjectId(actor.id))], { session })
      await recordAudit(session, actor, 'collaboration.proposed', proposal._id, { from })
      await tellOthers(session, actor, proposal, {
        kind: 'collaboration.proposed',
        key: 'proposed',
        dates: { respondBy: proposal.respondBy },
        from: proposal.proposal.organisation,
      })
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return sameProposal(openBetween, proposal)
  }
  emit('collaboration.changed', { collaborationId: id })
  return id
}

/** The proposer has said yes by proposing. */
function drawUp(
  actor: Actor,
  { from, withOrganisation, title, objectives, message }: ProposeInput,
  now: Date,
): CollaborationRecord {
  const mark = { by: new Types.ObjectId(actor.id), at: now }
  const organisation = new Types.ObjectId(from)
  return pairProposal({
    title: write(title, actor.locale),
    objectives: write(objectives, actor.locale),
    parties: [
      { organisation, confirmed: mark },
      { organisation: new Types.ObjectId(withOrganisation), confirmed: null },
    ],
    proposal: { ...mark, organisation, message: message ? write(message, actor.locale) : null },
    programme: null,
    respondBy: new Date(now.getTime() + RESPONSE_DAYS * DAY_MS),
  })
}

/** A second click proposes what is proposed already; anything else has to wait for that one's end. */
async function sameProposal(
  openBetween: string,
  { title, proposal }: CollaborationRecord,
): Promise<string> {
  const open = await Collaboration.findOne({ openBetween }).lean()
  if (open?.proposal.by?.equals(proposal.by ?? '') && open.title.text === title.text) {
    return open._id.toString()
  }
  throw new DomainError('conflict', { reason: 'pair-open-already' })
}
