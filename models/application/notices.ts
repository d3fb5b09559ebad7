/** What people are told of an organisation's part in a programme; keys of `notifications.json`. */
export const APPLICATION_NOTICES = ['application.submitted'] as const
