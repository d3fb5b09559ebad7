import type { Actor } from '#models/actor.ts'

export const notificationPolicy = {
  /** What somebody was told is nobody else's business, a coordinator's neither. */
  read: (actor: Actor | null, { user }: { user: string }): boolean => actor?.id === user,
}
