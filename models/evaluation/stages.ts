/**
 * How far an evaluation has come: the parties fill in their forms, then two evaluators theirs, then a coordinator
 * decides. One whose collaboration ends meanwhile is dropped.
 */
export const EVALUATION_STAGES = [
  'parties',
  'evaluators',
  'decision',
  'decided',
  'dropped',
] as const
export type EvaluationStage = (typeof EVALUATION_STAGES)[number]

export type UndecidedStage = Exclude<EvaluationStage, 'decided' | 'dropped'>

export const UNDECIDED_STAGES: readonly UndecidedStage[] = ['parties', 'evaluators', 'decision']

export const isUndecided = (stage: EvaluationStage): stage is UndecidedStage =>
  (UNDECIDED_STAGES as readonly EvaluationStage[]).includes(stage)

/** Every way from one stage to another; what is not listed is illegal. */
export const EVALUATION_STEPS = {
  /** With the last party's form, or without a late one by a coordinator's word. */
  'hand-over': { from: 'parties', to: 'evaluators' },
  /** With the second evaluator's form. */
  conclude: { from: 'evaluators', to: 'decision' },
  decide: { from: 'decision', to: 'decided' },
} as const satisfies Record<string, { from: EvaluationStage; to: EvaluationStage }>
