import type { Actor } from '#models/actor.ts'
import { collaborationPolicy } from '#models/collaboration/policy.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { findInScope, judged } from '#models/collaboration/scope.server.ts'
import { notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { Milestone, type MilestoneRecord } from './record.server.ts'

/** @throws DomainError `not-found` for what the actor may not see, as for what does not exist */
export async function milestoneInScope(
  actor: Actor | null,
  collaborationId: string,
  id: string,
): Promise<{ collaboration: CollaborationRecord; milestone: MilestoneRecord }> {
  const collaboration = await findInScope(actor, collaborationId)
  if (!collaborationPolicy.readInner(actor, judged(collaboration)) || !isId(id)) notFound()
  const milestone = await Milestone.findOne({ _id: id, collaboration: collaboration._id }).lean()
  if (!milestone) notFound()
  return { collaboration, milestone }
}
