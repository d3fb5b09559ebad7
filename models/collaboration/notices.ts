/** What people are told of a collaboration; keys of `notifications.json`. */
export const COLLABORATION_NOTICES = [
  'collaboration.proposed',
  'collaboration.exit-announced',
  'collaboration.exit-taken-back',
  'collaboration.exited',
  'collaboration.suspended',
  'collaboration.resumed',
  'collaboration.completion-agreed',
  'collaboration.completed',
  'collaboration.revival-agreed',
  'collaboration.revived',
  'collaboration.room-closing',
] as const
