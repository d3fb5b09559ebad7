/** What people are told of a programme; keys of `notifications.json`. */
export const PROGRAMME_NOTICES = ['programme.cancelled'] as const
