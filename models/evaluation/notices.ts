/** What people are told of an evaluation; keys of `notifications.json`. */
export const EVALUATION_NOTICES = [
  'evaluation.opened',
  'evaluation.evaluators-missing',
  'evaluation.appointed',
  'evaluation.assessment-due',
  'evaluation.decision-due',
  'evaluation.form-reminder',
  'evaluation.assessment-reminder',
  'evaluation.overdue',
  'evaluation.renewed',
  'evaluation.improving',
  'evaluation.exited',
] as const
