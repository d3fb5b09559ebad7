import type { NoticeKind } from './notice.ts'

export const NOTIFICATIONS_PER_PAGE = 20
/** More unread ones are not counted. */
export const UNREAD_NOTIFICATIONS_CAP = 100

/** What one person was told, said in the language they read in. */
export interface WireNotification {
  id: string
  kind: NoticeKind
  title: string
  body: string
  /** Where it leads, without the locale. */
  path: string
  /** ISO 8601 */
  at: string
  unread: boolean
}
