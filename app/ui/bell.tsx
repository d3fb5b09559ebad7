import { useTranslation } from 'react-i18next'
import { LocaleLink } from '#app/i18n/link.tsx'
import { notificationsPath } from '#app/notifications/index.ts'
import { Icon } from './icon.tsx'
import { UnreadCount } from './unread-count.tsx'
import { useUnreadNotifications } from './unread-notifications.ts'

/** Leads to what the reader was told, with how much of it is unread. */
export function Bell() {
  const { t } = useTranslation()
  const count = useUnreadNotifications()
  return (
    <LocaleLink
      to={notificationsPath}
      aria-label={count > 0 ? t('nav.notifications-unread', { count }) : t('nav.notifications')}
      className="hidden size-11 items-center justify-center hover:text-estuary sm:inline-flex"
    >
      <span className="relative">
        <Icon name="bell" />
        <UnreadCount count={count} />
      </span>
    </LocaleLink>
  )
}
