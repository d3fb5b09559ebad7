/** What people are told of a programme; keys of `notifications.json`. */
export const PROGRAMME_NOTICES = [
  /** To organisations that may take part. */
  'programme.opened',
  /** To those that may rank now. */
  'programme.ranking',
  /** To those whose application was never finished or not accepted yet. */
  'programme.applications-closed',
  /** To coordinators: applications that nobody has decided on. */
  'programme.undecided',
  'programme.locked',
  /** To those without a certified list. */
  'programme.unranked',
  /** To those whose application was not accepted by the lock. */
  'programme.left-out',
  /** To coordinators. */
  'programme.dry-run-due',
  'programme.results-near',
  'programme.results-overdue',
  'programme.evaluating',
  'programme.evaluation-due',
  'programme.closed',
  /** To everyone who takes part or has applied. */
  'programme.brought-forward',
  'programme.dates-changed',
  'programme.cancelled',
] as const
