/** What people are told of a collaboration; keys of `notifications.json`. */
export const COLLABORATION_NOTICES = ['collaboration.proposed'] as const
