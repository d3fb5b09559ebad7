import type { RoomEvents } from '#models/room/events.ts'
import type { RoundEvents } from '#models/round/events.ts'

/** Every event of the portal and what it carries; each noun lists its own. */
export interface DomainEvents extends RoomEvents, RoundEvents {
  'user.signed-up': { userId: string }
  'session.revoked': { sessionId: string; userId: string }
  'organisation.changed': { organisationId: string }
  'organisations.imported': { added: number; updated: number }
  'organisation.suspended': { organisationId: string }
  'membership.activated': { organisationId: string; userId: string }
  'membership.ended': { organisationId: string; userId: string }
  'collaboration.changed': { collaborationId: string }
  'collaboration.signed': { collaborationId: string }
  'application.changed': { applicationId: string }
  /** In anything that its readers see. */
  'programme.changed': { programmeId: string }
  'protected-names.changed': Record<never, never>
  /** Something is to be told; who tells it concerns no other process. */
  'notices.told': Record<never, never>
  'notification.created': { userIds: readonly string[] }
  'notifications.read': { userId: string }
  'news.changed': { newsId: string }
  'news.published': { newsId: string }
}
