import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from './button.tsx'
import { Page } from './page.tsx'
import { Rivers } from './rivers.tsx'

const KINDS = { 403: 'forbidden', 404: 'not-found', 409: 'conflict', 429: 'rate-limited' } as const

/** What happened and what to do, for anything that ends a page. */
export function ErrorPage() {
  const { t } = useTranslation('errors')
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = status in KINDS ? KINDS[status as keyof typeof KINDS] : 'unexpected'
  return (
    <Page title={t(`page.${kind}.title`)} kicker={String(status)} lead={t(`page.${kind}.lead`)}>
      <Rivers className="mb-8 h-24 w-72 text-estuary" />
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/">{t('page.home')}</ButtonLink>
        <ButtonLink look="line" to="/organisations">
          {t('page.directory')}
        </ButtonLink>
      </div>
    </Page>
  )
}
