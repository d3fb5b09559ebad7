import { useTranslation } from 'react-i18next'
import { notificationsPath } from '#app/notifications/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useUnreadNotifications } from '#app/ui/unread-notifications.ts'
import { mailPath } from './index.ts'

/** The ways to what one was told and to how it comes by mail. */
export function MyMail() {
  const { t } = useTranslation(['account', 'common'])
  const count = useUnreadNotifications()
  return (
    <nav aria-label={t('notifications.title')} className="mb-8 flex flex-wrap gap-2">
      <ButtonLink look={count > 0 ? 'primary' : 'line'} to={notificationsPath}>
        {count > 0 ? t('home.notifications', { count }) : t('notifications.title')}
      </ButtonLink>
      <ButtonLink look="line" to={mailPath}>
        {t('home.mail')}
      </ButtonLink>
    </nav>
  )
}
