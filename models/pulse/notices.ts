/** What people are told of a pulse; keys of `notifications.json`. */
export const PULSE_NOTICES = ['pulse.asked'] as const
