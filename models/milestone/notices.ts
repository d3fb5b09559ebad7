/** What people are told of a milestone; keys of `notifications.json`. */
export const MILESTONE_NOTICES = [
  'milestone.updated',
  'milestone.started',
  'milestone.completed',
  'milestone.dropped',
  'milestone.soon',
  'milestone.late',
] as const
