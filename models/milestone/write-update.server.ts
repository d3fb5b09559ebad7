import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { judged, outOfTurn } from '#models/collaboration/scope.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { namesOfWritten, tellOthers } from '#models/collaboration/parties-notice.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { attachFiles } from '#models/file/attach.server.ts'
import { write } from '#models/text/conversion.server.ts'
import type { UpdateInput } from './input.ts'
import { milestonePolicy } from './policy.ts'
import { milestoneInScope } from './scope.server.ts'
import { MilestoneUpdate } from './update-record.server.ts'

/**
 * Says how a milestone comes along, for the parties and the coordinators. Also of one that is done or dropped:
 * what follows from it may still be worth saying. Sent twice, it is written once.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when the collaboration is not being worked on;
 *   `conflict` for a file that is gone
 */
export async function writeMilestoneUpdate(
  actor: Actor,
  { collaborationId, id }: { collaborationId: string; id: string },
  { text, files, submission }: UpdateInput,
  now = currentTime(),
): Promise<void> {
  const { collaboration, milestone } = await milestoneInScope(actor, collaborationId, id)
  authorise(milestonePolicy.writeUpdate(actor, judged(collaboration)))
  if (!ACTIVE_STATES.includes(collaboration.state)) throw outOfTurn(collaboration, now)
  const update = {
    _id: new Types.ObjectId(),
    collaboration: collaboration._id,
    milestone: milestone._id,
    text: write(text, actor.locale),
    files: files.map((file) => new Types.ObjectId(file)),
    by: new Types.ObjectId(actor.id),
    at: now,
    submission,
  }
  try {
    await inTransaction(async (session) => {
      await MilestoneUpdate.create([update], { session })
      await attachFiles(session, actor, collaborationId, files)
      await recordAudit(session, actor, 'milestone.updated', milestone._id)
      await tellOthers(session, actor, collaboration, {
        kind: 'milestone.updated',
        key: `milestone-update:${update._id.toString()}`,
        path: `/milestones/${id}`,
        names: { milestone: namesOfWritten(milestone.title) },
      })
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}
