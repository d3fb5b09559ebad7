import type { Unsaid } from '#models/notification/inbox.server.ts'
import type { WireNotification } from '#models/notification/notification.ts'
import { sayNotice } from '#models/notification/say.ts'
import type { Locale } from '#models/text/locale.ts'
import { i18nFor } from '#app/i18n/i18n.server.ts'

/** Says what somebody was told in the language of the page, here, so that its texts need not be sent along. */
export function said(
  locale: Locale,
  { id, path, at, unread, ...saying }: Unsaid,
): WireNotification {
  const { t } = i18nFor(locale)
  // What is said is named by data; that each kind has its texts is tested.
  const texts = (key: string, values: Record<string, unknown>) => t(key as 'skip', values)
  const { title, body } = sayNotice(locale, saying, texts)
  return { id, kind: saying.kind, title, body, path, at: at.toISOString(), unread }
}
