import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notificationsOf } from '#models/notification/inbox.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { mailPath } from '#app/account/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath, localePath, useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { readingPath } from './index.ts'
import { NotificationRow } from './notification-row.tsx'
import { pageAsked } from './page-asked.ts'
import { said } from './said.server.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.notifications')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const url = new URL(request.url)
  const locale = localeOfPath(url.pathname)
  // Before the list is read: what comes later was not seen.
  const asOf = new Date().toISOString()
  const { items, ...pages } = await notificationsOf(actor, pageAsked(url))
  return { ...pages, asOf, items: items.map((item) => said(locale, item)) }
}

export default function Notifications() {
  const { t } = useTranslation('account')
  const { items, asOf, page, pages } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const unread = items.some((item) => item.unread)
  return (
    <Page
      title={t('notifications.title')}
      lead={t('notifications.lead')}
      actions={
        unread ? (
          <Form method="post" action={localePath(locale, readingPath)}>
            <input type="hidden" name="until" value={asOf} />
            <Button look="line">{t('notifications.read-all')}</Button>
          </Form>
        ) : null
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t('notifications.none-title')}>{t('notifications.none')}</EmptyState>
      ) : (
        <ul className="grid max-w-[56rem] gap-3">
          {items.map((item) => (
            <NotificationRow key={item.id} item={item} page={page} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} />
      <p className="mt-8 text-muted">
        {t('notifications.mail')}{' '}
        <LocaleLink to={mailPath} className="font-semibold text-estuary underline">
          {t('notifications.to-mail')}
        </LocaleLink>
      </p>
    </Page>
  )
}
