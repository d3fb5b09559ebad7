import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { collaborationPolicy } from '#models/collaboration/policy.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { findInScope, judged } from '#models/collaboration/scope.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { WireMilestone, WirePublicMilestone, WireTimelineEntry } from './milestone.ts'
import { milestonePolicy } from './policy.ts'
import { Milestone, type MilestoneRecord } from './record.server.ts'
import { milestoneInScope } from './scope.server.ts'
import { isOverdue, MILESTONE_ACTIONS, milestoneAfter } from './states.ts'
import { timelineOf } from './timeline.server.ts'

interface Reading {
  actor: Actor | null
  script: Script | null
  now?: Date
}

/**
 * The milestones in force, by their dates: everything about them for the parties and coordinators, for everyone
 * else what is public.
 * @throws DomainError `not-found`
 */
export async function milestonesOf(
  collaborationId: string,
  { actor, script, now = currentTime() }: Reading,
): Promise<{ all: WireMilestone[] | null; public: WirePublicMilestone[] }> {
  const collaboration = await findInScope(actor, collaborationId)
  const records = await Milestone.find({ collaboration: collaborationId, inForce: true })
    .sort({ position: 1 })
    .lean()
  records.sort((one, other) => one.due.localeCompare(other.due))
  const inside = collaborationPolicy.readInner(actor, judged(collaboration))
  return {
    all: inside
      ? records.map((record) => toWire(record, collaboration, { actor, script, now }))
      : null,
    public: records
      .filter(({ state }) => state !== 'dropped')
      .map(({ _id, title, state }) => ({
        id: _id.toString(),
        title: forReader(title, script),
        done: state === 'done',
      })),
  }
}

/**
 * One milestone, in force or not, with everything that happened on its way, the newest first.
 * @throws DomainError `not-found`
 */
export async function findMilestone(
  collaborationId: string,
  id: string,
  { actor, script, now = currentTime() }: Reading,
): Promise<{
  milestone: WireMilestone & { inForce: boolean }
  timeline: WireTimelineEntry[]
  mayWrite: boolean
}> {
  const { collaboration, milestone } = await milestoneInScope(actor, collaborationId, id)
  return {
    milestone: {
      ...toWire(milestone, collaboration, { actor, script, now }),
      inForce: milestone.inForce,
    },
    timeline: await timelineOf([milestone], script),
    mayWrite:
      ACTIVE_STATES.includes(collaboration.state) &&
      milestonePolicy.writeUpdate(actor, judged(collaboration)),
  }
}

function toWire(
  { _id, title, owner, due, state, course, reason, inForce }: MilestoneRecord,
  collaboration: CollaborationRecord,
  { actor, script, now }: Required<Reading>,
): WireMilestone {
  const mayMove =
    inForce &&
    ACTIVE_STATES.includes(collaboration.state) &&
    milestonePolicy.move(actor, {
      collaboration: judged(collaboration),
      owner: owner.toString(),
    })
  return {
    id: _id.toString(),
    title: forReader(title, script),
    owner: owner.toString(),
    due,
    state,
    overdue: isOverdue({ state, due }, now),
    since: course.at(-1)?.at.toISOString() ?? null,
    reason: reason && forReader(reason, script),
    may: mayMove
      ? MILESTONE_ACTIONS.filter((action) => milestoneAfter(state, action) !== null)
      : [],
  }
}
