import { useTranslation } from 'react-i18next'
import { LocaleNavLink } from '#app/i18n/link.tsx'
import { useRootData } from '#app/root-data.ts'
import { Icon, type IconName } from './icon.tsx'
import { UnreadCount } from './unread-count.tsx'
import { useUnreadNotifications } from './unread-notifications.ts'

const ITEMS: ReadonlyArray<{
  key: 'rooms' | 'news' | 'directory' | 'me'
  to: string
  icon: IconName
}> = [
  { key: 'rooms', to: '/rooms', icon: 'rooms' },
  { key: 'news', to: '/news', icon: 'news' },
  { key: 'directory', to: '/organisations', icon: 'directory' },
  { key: 'me', to: '/account', icon: 'person' },
]

/** On a phone, what one reaches with the thumb. */
export function BottomBar() {
  const { t } = useTranslation()
  const user = useRootData()?.user
  const unread = useUnreadNotifications()
  return (
    <nav
      aria-label={t('nav.bottom')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-sand bg-sheet pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-4">
        {ITEMS.map(({ key, to, icon }) => (
          <li key={key}>
            <LocaleNavLink
              to={key === 'me' && !user ? '/sign-in' : to}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs text-muted aria-[current=page]:text-estuary"
            >
              <span className="relative">
                <Icon name={icon} />
                {key === 'me' ? <UnreadCount count={unread} /> : null}
              </span>
              {t(`nav.${key}`)}
              {key === 'me' && unread > 0 ? (
                <span className="sr-only">{t('nav.notifications-unread', { count: unread })}</span>
              ) : null}
            </LocaleNavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
