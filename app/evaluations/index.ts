/** Addresses of this feature, without their locale. */
export const myEvaluationsPath = '/account/evaluations'

export const evaluationPath = (collaborationId: string) =>
  `/collaborations/${collaborationId}/evaluation`

/** What somebody can do in an evaluation; each has its own address. */
export type EvaluationAct = 'form' | 'assessment' | 'continuation' | 'outcome'

export const evaluationActPath = (collaborationId: string, act: EvaluationAct) =>
  `${evaluationPath(collaborationId)}/${act}`

export const evaluatorsPath = (collaborationId: string) =>
  `/collaborations/${collaborationId}/evaluators`

export const releasePath = (collaborationId: string, userId: string) =>
  `${evaluatorsPath(collaborationId)}/${userId}/release`
