import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireActor } from '#server/auth/guards.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.account')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { name: actor.name }
}

export default function Account() {
  const { t } = useTranslation('account')
  const { name } = useLoaderData<typeof loader>()
  return (
    <Page title={t('home.title')} lead={t('home.greeting', { name })}>
      <EmptyState
        title={t('home.none-title')}
        action={<ButtonLink to="/organisations">{t('home.find')}</ButtonLink>}
      >
        {t('home.none')}
      </EmptyState>
    </Page>
  )
}
