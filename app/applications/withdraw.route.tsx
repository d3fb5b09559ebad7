import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { withdrawApplication } from '#models/application/withdraw.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { ownApplicationAsked } from './asked.server.ts'
import { applicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-withdrawal')

export async function loader(asked: LoaderFunctionArgs) {
  return { application: (await ownApplicationAsked(asked)).application }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  return submitForm(asked.request, z.object({}), async () => {
    await withdrawApplication(actor, application.id)
    const path = applicationPath(application.programme.slug, application.organisation.id)
    return done(asked.request, path, 'application-withdrawn')
  })
}

export default function Withdraw() {
  const { t } = useTranslation('applications')
  const { application } = useLoaderData<typeof loader>()
  const { programme, organisation, may, next } = application
  const path = applicationPath(programme.slug, organisation.id)
  const result = useFormResult()
  return (
    <Page
      title={t('withdraw.title')}
      kicker={<ProgrammeKicker programme={programme} to={path} />}
      lead={t('withdraw.lead', { organisation: nameFor(useLocale(), organisation.names).name })}
      width="measure"
    >
      {may.withdraw || result ? (
        <PortalForm result={result} labels={{}}>
          {(_fields, busy) => (
            <Button look="danger" busy={busy}>
              {t('withdraw.submit')}
            </Button>
          )}
        </PortalForm>
      ) : (
        <EmptyState
          title={t('withdraw.refused')}
          action={<ButtonLink to={path}>{t('act.back')}</ButtonLink>}
        >
          {t(`next.${next.act}.title`)}
        </EmptyState>
      )}
    </Page>
  )
}
