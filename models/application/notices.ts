/** What people are told of an organisation's part in a programme; keys of `notifications.json`. */
export const APPLICATION_NOTICES = [
  /** To coordinators. */
  'application.submitted',
  /** To the organisation's representatives, as all that follow. */
  'application.received',
  'application.accepted',
  'application.returned',
  'application.rejected',
  /** To coordinators as well. */
  'application.withdrawn',
  'application.capacity-set',
  'application.certified',
  'application.draft-reminder',
  'application.list-reminder',
] as const
