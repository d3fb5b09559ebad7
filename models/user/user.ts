/** Longest name of a person, in UTF-16 units. */
export const NAME_LIMIT = 80
/** Shortest and longest password; the upper bound keeps hashing cheap to refuse. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/** Whether what somebody is told also comes by mail: each at once, once a day together, or not at all. */
export const MAIL_PREFERENCES = ['each', 'daily', 'none'] as const
export type MailPreference = (typeof MAIL_PREFERENCES)[number]

/** A person as others see them. */
export interface WirePerson {
  id: string
  name: string
}
