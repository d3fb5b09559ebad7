import { isCoordinator, represents } from '#models/actor.ts'
import { milestonesOf } from '#models/milestone/find.server.ts'
import { timelineOfCollaboration } from '#models/milestone/timeline.server.ts'
import { pulsesAbout } from '#models/pulse/find.server.ts'
import { reportsOf } from '#models/report/find.server.ts'
import { agreementHtml } from './agreement/agreement-html.server.ts'
import { evaluationFor } from './ending/evaluation-for.server.ts'
import { answered, collaborationAsked, scriptAsked, type Asked } from './asked.server.ts'

/**
 * What the sections of a collaboration's page show. Each section that needs more than the collaboration itself
 * has one entry here; it is null for whoever may not see it.
 * @throws Response 404
 */
export async function pageData(asked: Asked) {
  const collaboration = await collaborationAsked(asked)
  const { actor } = asked
  const { id, inner, parties } = collaboration
  const script = scriptAsked(asked.request)
  const [milestones, timeline, reports, pulses, evaluation] = await Promise.all([
    answered(milestonesOf(id, { actor, script })),
    inner && timelineOfCollaboration(id, script),
    inner && answered(reportsOf(actor, id, script)),
    inner && pulsesAbout(actor, id, script),
    actor && evaluationFor(actor, id),
  ])
  const speaks = parties.some(({ organisation }) => represents(actor, organisation.id))
  return {
    collaboration,
    html: agreementHtml(collaboration),
    milestones,
    timeline,
    reports,
    evaluation,
    pulses: pulses && { said: pulses, speaks, all: isCoordinator(actor) },
  }
}
