import { belongsTo, isCoordinator, represents, type Actor } from '#models/actor.ts'
import type { EvaluationStage } from './stages.ts'

/** As much of an evaluation as decides who may do what to it. */
export interface EvaluationToJudge {
  stage: EvaluationStage
  parties: readonly string[]
  /** User ids. */
  evaluators: readonly string[]
}

const isParty = (actor: Actor | null, { parties }: EvaluationToJudge) =>
  parties.some((party) => belongsTo(actor, party))

const isEvaluator = (actor: Actor | null, { evaluators }: EvaluationToJudge) =>
  actor !== null && evaluators.includes(actor.id)

/** Coordinators do not steer the evaluation of their own organisation's collaboration. */
const isNeutral = (actor: Actor | null, evaluation: EvaluationToJudge) =>
  isCoordinator(actor) && !isParty(actor, evaluation)

/**
 * Who may; whether it is the moment for it is for the stages to say (`./stages.ts`), and who may be an evaluator
 * for `conflictOf`.
 */
export const evaluationPolicy = {
  /** Where it stands and who has to do what by when. */
  read: (actor: Actor | null, evaluation: EvaluationToJudge) =>
    isParty(actor, evaluation) || isEvaluator(actor, evaluation) || isCoordinator(actor),
  /** On behalf of one of the parties. */
  fillInForParty: (actor: Actor | null, { parties }: EvaluationToJudge) =>
    parties.some((party) => represents(actor, party)),
  assess: isEvaluator,
  appoint: isNeutral,
  goOn: isNeutral,
  /** Whoever evaluated does not decide as well: two people judge, a third draws the conclusion. */
  decide: (actor: Actor | null, evaluation: EvaluationToJudge) =>
    isNeutral(actor, evaluation) && !isEvaluator(actor, evaluation),
  /**
   * The parties' forms: the evaluators and coordinators once they are handed over, the parties as well then, so
   * that none writes by the other's. Each sees its own at any time.
   */
  readPartyForms: (actor: Actor | null, evaluation: EvaluationToJudge) =>
    evaluation.stage !== 'parties' && evaluationPolicy.read(actor, evaluation),
  /** The evaluators' forms open together, when both are in; the parties see them with the decision. */
  readAssessments: (actor: Actor | null, evaluation: EvaluationToJudge) =>
    evaluation.stage === 'decided'
      ? evaluationPolicy.read(actor, evaluation)
      : evaluation.stage === 'decision' &&
        !isParty(actor, evaluation) &&
        evaluationPolicy.read(actor, evaluation),
}
