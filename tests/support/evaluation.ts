import type { Actor } from '#models/actor.ts'
import { assess } from '#models/evaluation/assess.server.ts'
import { appointEvaluator } from '#models/evaluation/evaluators.server.ts'
import type { FormInput } from '#models/evaluation/input.ts'
import { openEvaluations } from '#models/evaluation/open.server.ts'
import { fillInForParty } from '#models/evaluation/party-form.server.ts'
import { DEFAULT_RUBRIC } from '#models/evaluation/rubric.ts'
import { person } from './alliance.ts'
import { activePair, type TestPair } from './pair.ts'

/** When the pairs of these tests were signed, and when they are evaluated. */
export const SIGNED = new Date('2026-01-15T02:00:00Z')
export const DUE = new Date('2027-01-15T02:00:00Z')

/** A filled-in form of the default rubric, the same score everywhere. */
export const form = (score: number, act: FormInput['act'] = 'hand-in'): FormInput => ({
  entries: DEFAULT_RUBRIC.map(({ id }) => ({ criterion: id, score, remark: `${id}：${score} 分` })),
  act,
})

export interface TestEvaluation extends TestPair {
  evaluators: [Actor, Actor]
}

/** A pair whose evaluation has begun at `DUE`, with two people who could evaluate it. */
export async function dueEvaluation(): Promise<TestEvaluation> {
  const pair = await activePair(SIGNED)
  const evaluators: [Actor, Actor] = [
    await person('评估人甲', [], { role: 'coordinator' }),
    await person('专家乙'),
  ]
  await openEvaluations(DUE)
  return { ...pair, evaluators }
}

/** The same with both parties' forms in, and both evaluators appointed. */
export async function atEvaluators(): Promise<TestEvaluation> {
  const evaluation = await dueEvaluation()
  const { id, lead, otherLead, coordinator, evaluators } = evaluation
  for (const { id: person } of evaluators) await appointEvaluator(coordinator, id, { person }, DUE)
  await fillInForParty(lead, id, form(4), DUE)
  await fillInForParty(otherLead, id, form(3), DUE)
  return evaluation
}

/** The same with both assessments in. @param scores of the two evaluators */
export async function atDecision(scores: [number, number] = [4, 3]): Promise<TestEvaluation> {
  const evaluation = await atEvaluators()
  const [one, other] = evaluation.evaluators
  await assess(one, evaluation.id, form(scores[0]), DUE)
  await assess(other, evaluation.id, form(scores[1]), DUE)
  return evaluation
}
