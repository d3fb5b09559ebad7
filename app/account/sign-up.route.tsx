import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LOCALES, localeNames } from '#models/text/locale.ts'
import { signUpInput, type SignUpInput } from '#models/user/input.ts'
import { PASSWORD_MIN } from '#models/user/user.ts'
import { signUpWithPassword } from '#server/auth/auth.ts'
import { SelectField, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { enter, loadEntrance } from './entrance.server.ts'

export const handle = { i18n: ['account'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.sign-up')

export const loader = loadEntrance

export async function action({ request, context }: ActionFunctionArgs) {
  return submitForm(
    request,
    signUpInput,
    async (input) => enter(request, await signUpWithPassword(input, context.place), 'signed-up'),
    { secret: ['password'] },
  )
}

const languages = LOCALES.map((locale) => ({ value: locale, label: localeNames[locale] }))

export default function SignUp() {
  const { t } = useTranslation('account')
  const locale = useLocale()
  const [query] = useSearchParams()
  const labels = {
    name: t('fields.name'),
    email: t('fields.email'),
    password: t('fields.password'),
    locale: t('fields.locale'),
  }
  return (
    <Page title={t('sign-up.title')} lead={t('sign-up.lead')} width="measure">
      <PortalForm<SignUpInput> result={useFormResult()} initial={{ locale }} labels={labels}>
        {(fields, busy) => (
          <>
            <TextField
              field={fields.name}
              label={labels.name}
              help={t('fields.name-help')}
              autoComplete="name"
            />
            <TextField
              field={fields.email}
              label={labels.email}
              type="email"
              autoComplete="email"
            />
            <TextField
              field={fields.password}
              label={labels.password}
              help={t('fields.password-help', { count: PASSWORD_MIN })}
              type="password"
              autoComplete="new-password"
            />
            <SelectField field={fields.locale} label={labels.locale} choices={languages} />
            <Button busy={busy}>{t('sign-up.submit')}</Button>
          </>
        )}
      </PortalForm>
      <p className="mt-6">
        {t('sign-up.has-account')}{' '}
        <LocaleLink
          to={`/sign-in?${query.toString()}`}
          className="font-semibold text-estuary underline"
        >
          {t('sign-up.to-sign-in')}
        </LocaleLink>
      </p>
    </Page>
  )
}
