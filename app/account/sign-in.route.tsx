import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { signInInput } from '#models/user/input.ts'
import { signInWithPassword } from '#server/auth/auth.ts'
import { TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { enter, loadEntrance } from './entrance.server.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.sign-in')

export const loader = loadEntrance

export async function action({ request, context }: ActionFunctionArgs) {
  return submitForm(
    request,
    signInInput,
    async (input) => enter(request, await signInWithPassword(input, context.place), 'signed-in'),
    { secret: ['password'] },
  )
}

export default function SignIn() {
  const { t } = useTranslation('account')
  const [query] = useSearchParams()
  const labels = { email: t('fields.email'), password: t('fields.password') }
  return (
    <Page title={t('sign-in.title')} lead={t('sign-in.lead')} width="measure">
      <PortalForm<{ email: string; password: string }> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextField
              field={fields.email}
              label={labels.email}
              type="email"
              autoComplete="username"
            />
            <TextField
              field={fields.password}
              label={labels.password}
              type="password"
              autoComplete="current-password"
            />
            <Button busy={busy}>{t('sign-in.submit')}</Button>
          </>
        )}
      </PortalForm>
      <p className="mt-6">
        {t('sign-in.no-account')}{' '}
        <LocaleLink
          to={`/sign-up?${query.toString()}`}
          className="font-semibold text-estuary underline"
        >
          {t('sign-in.to-sign-up')}
        </LocaleLink>
      </p>
    </Page>
  )
}
