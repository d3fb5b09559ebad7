import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { organisationInput } from '#models/organisation/input.ts'
import { registerOrganisation } from '#models/organisation/register.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { organisationPath, organisationsPath } from './index.ts'
import { OrganisationForm } from './organisation-form.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context })
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, organisationInput, async (input) => {
    const { slug } = await registerOrganisation(actor, input)
    return done(request, organisationPath(slug), 'organisation-registered')
  })
}

export default function NewOrganisation() {
  const { t } = useTranslation('organisation-forms')
  return (
    <Page
      title={t('new.title')}
      lead={
        <>
          {t('new.lead')}{' '}
          <LocaleLink to={organisationsPath} className="text-estuary underline">
            {t('new.search')}
          </LocaleLink>
        </>
      }
    >
      <OrganisationForm submit={t('new.submit')} after={t('new.after')} />
    </Page>
  )
}
