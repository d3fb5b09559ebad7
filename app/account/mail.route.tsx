import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mailInput } from '#models/user/input.ts'
import { chooseMail, mailSettingsOf } from '#models/user/mail.server.ts'
import { MAIL_PREFERENCES, type MailPreference } from '#models/user/user.ts'
import { requireActor } from '#server/auth/guards.ts'
import { SelectField } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { AddressToConfirm } from './address-to-confirm.tsx'
import { mailPath } from './index.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.mail')

export async function loader({ request, context }: LoaderFunctionArgs) {
  return mailSettingsOf(await requireActor({ request, context }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, mailInput, async ({ mail }) => {
    await chooseMail(actor, mail)
    return done(request, mailPath, 'mail-chosen')
  })
}

export default function Mail() {
  const { t } = useTranslation('account')
  const { email, mail, confirmed } = useLoaderData<typeof loader>()
  const labels = { mail: t('mail.preference') }
  return (
    <Page title={t('mail.title')} lead={t('mail.lead')} width="measure">
      {confirmed ? (
        <p className="mb-6">{t('mail.address', { email })}</p>
      ) : (
        <AddressToConfirm email={email} />
      )}
      <PortalForm<{ mail: MailPreference }>
        result={useFormResult()}
        initial={{ mail }}
        labels={labels}
      >
        {(fields, busy) => (
          <>
            <SelectField
              field={fields.mail}
              label={labels.mail}
              choices={MAIL_PREFERENCES.map((value) => ({ value, label: t(`mail.${value}`) }))}
            />
            <Button busy={busy}>{t('mail.submit')}</Button>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
