import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { confirmAddress } from '#models/user/confirmation.server.ts'
import { mailSettingsOf } from '#models/user/mail.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { mailPath } from './index.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.confirmation')

/** Whoever only follows the link, such as a program that looks into letters, has confirmed nothing yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return mailSettingsOf(await requireActor({ request, context }))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, z.object({}), async () => {
    await confirmAddress(actor, params.token ?? '')
    return done(request, mailPath, 'address-confirmed')
  })
}

export default function ConfirmAddress() {
  const { t } = useTranslation('account')
  const { email, confirmed } = useLoaderData<typeof loader>()
  const result = useFormResult()
  if (confirmed) {
    return (
      <Page title={t('confirmation.title')} width="measure">
        <p className="mb-4">{t('confirmation.done', { email })}</p>
        <LocaleLink to={mailPath} className="font-semibold text-estuary underline">
          {t('home.mail')}
        </LocaleLink>
      </Page>
    )
  }
  return (
    <Page title={t('confirmation.title')} lead={t('confirmation.lead', { email })} width="measure">
      <PortalForm result={result} labels={{}}>
        {(_fields, busy) => <Button busy={busy}>{t('confirmation.confirm')}</Button>}
      </PortalForm>
    </Page>
  )
}
