import { Form } from '@remix-run/react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireNotification } from '#models/notification/notification.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { sayUnreadNotifications } from '#app/ui/unread-notifications.ts'
import { useRefresh } from '#app/ui/use-refresh.ts'
import { notificationReadingPath } from './index.ts'

interface NotificationRowProps {
  item: WireNotification
  /** Of the list, to come back to. */
  page: number
}

/** @returns how much is left unread; null where that cannot be told, as after the session has ended */
async function markAsRead(reading: string): Promise<number | null> {
  const headers = { accept: 'application/json' }
  // The page may be gone before the answer comes.
  const request = { method: 'POST', keepalive: true, redirect: 'error', headers } as const
  const answer = await fetch(reading, request).catch(() => null)
  if (!answer?.ok) return null
  const { unread } = (await answer.json()) as { unread: number }
  return unread
}

/** One thing that somebody was told: a link to what it is about. Following it marks it as read. */
export function NotificationRow({ item, page }: NotificationRowProps) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const reading = localePath(useLocale(), notificationReadingPath(item.id))
  const refresh = useRefresh()
  const followed = async ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => {
    if (!item.unread) return
    const left = await markAsRead(reading)
    if (left === null) return
    // For the page that it leads to, which does not count anew.
    sayUnreadNotifications(left)
    // In another window: then the list stays, and shows it as read.
    if (ctrlKey || metaKey || shiftKey || altKey) refresh()
  }
  return (
    <li
      className={`rounded-xl border px-5 py-4 ${item.unread ? 'border-estuary bg-sheet' : 'border-sand'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className={`text-lg ${item.unread ? 'font-semibold' : 'font-normal'}`}>
          <LocaleLink
            to={item.path}
            onClick={(event) => void followed(event)}
            className="inline-block min-h-6 hover:text-estuary hover:underline"
          >
            {item.title}
          </LocaleLink>
        </h2>
        <span className="flex items-center gap-2 text-sm text-muted">
          {item.unread ? <Badge tone="estuary">{t('notifications.unread')}</Badge> : null}
          <time dateTime={item.at}>{format.date(item.at, 'dateTime')}</time>
        </span>
      </div>
      <p className="mt-1 max-w-measure">{item.body}</p>
      {item.unread ? (
        <Form method="post" action={reading} className="mt-2">
          <input type="hidden" name="page" value={page} />
          <Button look="quiet" className="-ms-4">
            {t('notifications.read')}
            <span className="sr-only">{item.title}</span>
          </Button>
        </Form>
      ) : null}
    </li>
  )
}
