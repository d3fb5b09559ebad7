import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requireActor } from '#server/auth/guards.ts'
import { sendConfirmation } from '#server/mail/mail.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { mailPath } from './index.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.confirmation')

/** Shown only when the letter could not be sent; whoever comes by address is led to where one asks for it. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), mailPath))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, z.object({}), async () => {
    await sendConfirmation(actor.id)
    return done(request, mailPath, 'confirmation-sent')
  })
}

export default function Confirmation() {
  const { t } = useTranslation('account')
  return (
    <Page title={t('confirmation.title')} width="measure">
      <PortalForm result={useFormResult()} labels={{}}>
        {(_fields, busy) => <Button busy={busy}>{t('confirmation.send')}</Button>}
      </PortalForm>
    </Page>
  )
}
