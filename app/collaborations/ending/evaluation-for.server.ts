import type { Actor } from '#models/actor.ts'
import { DomainError } from '#models/errors.ts'
import { findEvaluation } from '#models/evaluation/find.server.ts'

/** As much of the newest evaluation as the collaboration's page says of it; null for whom it does not concern. */
export async function evaluationFor(actor: Actor, collaborationId: string) {
  try {
    const { stage, dueBy, overdue, may } = await findEvaluation(actor, collaborationId, null)
    return { stage, dueBy, overdue, mine: may.fillIn || may.assess || may.decide }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    throw error
  }
}

export type EvaluationSketch = NonNullable<Awaited<ReturnType<typeof evaluationFor>>>
