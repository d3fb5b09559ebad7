import { describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { evaluationPolicy, type EvaluationToJudge } from '#models/evaluation/policy.ts'
import { EVALUATION_STAGES, type EvaluationStage } from '#models/evaluation/stages.ts'
import { OURS, ROLES_TO_WALK, THEIRS } from '#tests/support/roles.ts'

/** Two people who evaluate, beside the usual roles: an expert from elsewhere and a coordinator. */
const WALKED: Record<string, Actor | null> = {
  ...ROLES_TO_WALK,
  expert: { ...ROLES_TO_WALK.outsider, id: 'e'.repeat(24) },
  'evaluating coordinator': { ...ROLES_TO_WALK.coordinator, id: 'd'.repeat(24) },
  'coordinator of a party': {
    ...ROLES_TO_WALK.coordinator,
    organisations: [{ id: OURS, position: 'member' }],
  },
}
const ROLES = Object.keys(WALKED)

const evaluation = (stage: EvaluationStage): EvaluationToJudge => ({
  stage,
  parties: [OURS, THEIRS],
  evaluators: ['e'.repeat(24), 'd'.repeat(24)],
})

const NEUTRAL = ['coordinator', 'administrator', 'evaluating coordinator']
const PARTIES = ['member', 'representative', 'counterpart', 'coordinator of a party']
const ALL_CONCERNED = [...PARTIES, ...NEUTRAL, 'expert']
const OUTSIDE_PARTIES = [...NEUTRAL, 'expert']

type Action = keyof typeof evaluationPolicy
const same = (allowed: string[]) =>
  Object.fromEntries(EVALUATION_STAGES.map((stage) => [stage, allowed]))

const TABLE: Record<Action, Record<string, string[]>> = {
  read: same(ALL_CONCERNED),
  fillInForParty: same(['representative', 'counterpart']),
  assess: same(['expert', 'evaluating coordinator']),
  appoint: same(NEUTRAL),
  goOn: same(NEUTRAL),
  decide: same(['coordinator', 'administrator']),
  readPartyForms: { ...same(ALL_CONCERNED), parties: [] },
  readAssessments: {
    parties: [],
    evaluators: [],
    decision: OUTSIDE_PARTIES,
    decided: ALL_CONCERNED,
    dropped: [],
  },
}

describe('who may do what in an evaluation', () => {
  for (const [action, stages] of Object.entries(TABLE)) {
    for (const stage of EVALUATION_STAGES) {
      test.each(ROLES)(`${action} in ${stage}: %s`, (role) => {
        const allowed = evaluationPolicy[action as Action](WALKED[role] ?? null, evaluation(stage))
        expect(allowed).toBe(stages[stage]?.includes(role))
      })
    }
  }

  test('the table holds every action of the policy', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(evaluationPolicy).sort())
  })
})
