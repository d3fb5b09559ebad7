import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useOutbox } from '#app/rooms/outbox/use-outbox.ts'
import { useConnectionStatus } from './use-connection-status.ts'

/** Says quietly that nothing comes or goes at the moment, and what becomes of what was written. */
export function ConnectionBar() {
  const { t } = useTranslation('rooms')
  const status = useConnectionStatus()
  const locale = useLocale()
  const { pathname } = useLocation()
  const count = useOutbox().filter(({ refused }) => !refused).length
  const kind = status === 'offline' || status === 'signed-out' ? status : null
  return (
    <div role="status">
      {kind ? (
        <p className="mb-2 border-y border-gold/40 bg-gold-soft px-4 py-1.5 text-sm text-gold sm:px-7">
          {count > 0 ? t(`connection.${kind}-pending`, { count }) : t(`connection.${kind}`)}{' '}
          {kind === 'signed-out' ? (
            <a
              href={`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(pathname)}`}
              className="inline-flex min-h-6 items-center font-semibold underline"
            >
              {t('connection.sign-in')}
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
