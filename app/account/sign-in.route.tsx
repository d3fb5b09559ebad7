import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { signInInput } from '#models/user/input.ts'
import { signInWithPassword } from '#server/auth/auth.ts'
import { actorOf } from '#server/auth/guards.ts'
import { say } from '#server/http/flash.ts'
import { TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { nextPath } from './next-path.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.sign-in')

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await actorOf({ context })) throw redirect(nextPath(request))
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  return submitForm(
    request,
    signInInput,
    async (input) => {
      const headers = new Headers({ 'Set-Cookie': await signInWithPassword(input, context.place) })
      headers.append('Set-Cookie', await say('signed-in'))
      return redirect(nextPath(request), { headers })
    },
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
