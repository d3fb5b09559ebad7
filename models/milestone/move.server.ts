import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { outOfTurn, judged } from '#models/collaboration/scope.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { namesOfWritten, tellOthers } from '#models/collaboration/parties-notice.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import { milestonePolicy } from './policy.ts'
import { Milestone } from './record.server.ts'
import { milestoneInScope } from './scope.server.ts'
import { MILESTONE_TRANSITIONS, type MilestoneAction } from './states.ts'

const SAID = {
  start: 'milestone.started',
  complete: 'milestone.completed',
  drop: 'milestone.dropped',
} as const satisfies Record<MilestoneAction, string>

/**
 * Takes a milestone along the table of transitions; a second click finds it there.
 * @param reason why it is dropped; needed for that, and for nothing else
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when the collaboration is not being worked on,
 *   the milestone is not in force any more or stands elsewhere; `invalid` when it is dropped without a reason
 */
export async function moveMilestone(
  actor: Actor,
  { collaborationId, id, action }: { collaborationId: string; id: string; action: MilestoneAction },
  reason: string | null = null,
  now = currentTime(),
): Promise<void> {
  const { collaboration, milestone } = await milestoneInScope(actor, collaborationId, id)
  const owner = milestone.owner.toString()
  authorise(milestonePolicy.move(actor, { collaboration: judged(collaboration), owner }))
  if (!ACTIVE_STATES.includes(collaboration.state)) throw outOfTurn(collaboration, now)
  if (action === 'drop' && !reason) throw new DomainError('invalid', { field: 'reason' })
  const { from, to } = MILESTONE_TRANSITIONS[action]
  const by = new Types.ObjectId(actor.id)
  const moved = await inTransaction(async (session) => {
    // Still the owner's: a version that has come into force meanwhile may have given it to somebody else.
    const where = { _id: milestone._id, owner: milestone.owner, inForce: true }
    const record = await Milestone.findOneAndUpdate(
      { ...where, state: { $in: from } },
      {
        $set: { state: to, ...(reason ? { reason: write(reason, actor.locale) } : {}) },
        $push: { course: { state: to, at: now, by } },
      },
      { session },
    ).lean()
    if (!record) return false
    await recordAudit(session, actor, SAID[action], milestone._id, reason ? { reason } : {})
    await tellOthers(session, actor, collaboration, {
      kind: SAID[action],
      key: `milestone:${id}:${to}`,
      path: `/milestones/${id}`,
      names: { milestone: namesOfWritten(milestone.title) },
    })
    return true
  })
  if (moved) return emit('collaboration.changed', { collaborationId })
  const last = (await Milestone.findById(milestone._id).lean())?.course.at(-1)
  if (last?.state === to && last.by.equals(by)) return
  throw new DomainError('illegal-transition', { reason: 'milestone-moved' })
}
